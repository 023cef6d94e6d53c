import { createHmac } from 'node:crypto';
import type { Clock } from '../app-context';
import type { Poster } from '../outbound/post';
import { asRefusal, demandTaken } from './answer-of';
import type { PushChannel } from './push-channel';

/** The prefix of secrets by the convention below. */
export const secretPrefix = 'whsec_';

/** The signature of the convention "Standard Webhooks": over id, seconds and body, under the secret's bytes. */
export function signWebhook(secret: string, { id, seconds, body }: { id: string; seconds: number; body: string }): string {
  const key = Buffer.from(secret.slice(secretPrefix.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

/** A signed POST to a program of the person's: a gateway to text messages, a phone, a chat. What it answers with 2xx, it has. */
export function webhookChannel({ post, clock }: { post: Poster; clock: Clock }): PushChannel {
  return {
    async send({ id, title, body: words, link, language, isAi, isTest }, { address, keys: secret }, signal) {
      signal.throwIfAborted();
      const seconds = Math.floor(clock.now().getTime() / 1000);
      const body = JSON.stringify({ id, title, body: words, link, language, isAi, isTest });
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'Kith notices',
        'webhook-id': id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': signWebhook(secret, { id, seconds, body }),
      };
      try {
        demandTaken(await post({ address, headers, body }, signal), clock.now());
      } catch (error) {
        throw asRefusal(error);
      }
      return 'delivered';
    },
  };
}
