import { createHash } from 'node:crypto';
import webPush from 'web-push';
import { z } from 'zod';
import type { Clock } from '../app-context';
import type { Poster } from '../outbound/post';
import { asRefusal, demandTaken } from './answer-of';
import { NoticeRefused, type OutgoingNotice, type PushChannel } from './push-channel';

export type VapidKeys = { publicKey: string; privateKey: string; contact: string };

/** Seconds that a push service keeps a notice for a device that is off. */
const keepSeconds = 24 * 3600;
/** bytes: push services take 4,096 with the encryption around it */
const mostBytes = 3000;

const browserKeys = z.object({ p256dh: z.string(), auth: z.string() });

/** What the service worker reads (public/sw.js). Long words are cut until it fits. */
function payloadOf(notice: OutgoingNotice): string {
  const { title, body, link, tag, language, token, isTest } = notice;
  const write = (shown: string) => JSON.stringify({ title, body: shown, link, tag, language, token, isTest });
  let shown = body;
  while (Buffer.byteLength(write(shown)) > mostBytes && shown) shown = [...shown].slice(0, Math.floor(shown.length / 2)).join('');
  return write(shown);
}

/** The protocol of browsers: encrypted for the one browser (RFC 8291), signed with our key (RFC 8292). */
export function webPushChannel(app: { post: Poster; clock: Clock; keys: () => Promise<VapidKeys> }): PushChannel {
  return {
    async send(notice, { address, keys }, signal) {
      signal.throwIfAborted();
      const { contact, publicKey, privateKey } = await app.keys();
      const details = detailsOf(notice, {
        subscription: { endpoint: address, keys: browserKeys.parse(JSON.parse(keys)) },
        vapidDetails: { subject: contact, publicKey, privateKey },
      });
      try {
        demandTaken(await app.post(details, signal), app.clock.now());
      } catch (error) {
        throw asRefusal(error);
      }
      return 'accepted';
    },
  };
}

type To = { subscription: webPush.PushSubscription; vapidDetails: { subject: string; publicKey: string; privateKey: string } };

function detailsOf(notice: OutgoingNotice, { subscription, vapidDetails }: To) {
  // One that waits at the push service is replaced by the next about the same thing, or by its own repetition.
  const topic = createHash('sha256').update(notice.tag).digest('base64url').slice(0, 32);
  try {
    const { endpoint, headers, body } = webPush.generateRequestDetails(subscription, payloadOf(notice), {
      vapidDetails,
      TTL: keepSeconds,
      topic,
      urgency: notice.isAi ? 'low' : 'normal',
    });
    const texts = Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)]);
    return { address: endpoint, headers: Object.fromEntries(texts), body };
  } catch (cause) {
    throw new NoticeRefused('The keys of this browser are none', { cause });
  }
}
