import type { Clock } from '../app-context';
import type { Db } from '../db/handles';
import type { Config } from '../env';
import type { Guard } from '../outbound/guard';
import { createPoster } from '../outbound/post';
import type { PushChannel } from './push-channel';
import { vapidKeys } from './vapid-keys';
import { webPushChannel } from './web-push-channel';
import { webhookChannel } from './webhook-channel';
import { withBreaker } from './with-breaker';

export type Channels = {
  push: PushChannel;
  webhook: PushChannel;
  /** by which browsers know this installation */
  pushKey(): Promise<string>;
};

/** Tests on loopback pass a guard of their own. */
export function createChannels({ config, db, clock, guard }: { config: Config; db: Db; clock: Clock; guard?: Guard }): Channels {
  const post = createPoster(guard ? { guard } : {});
  const keys = vapidKeys({ db, secret: config.auth.secret, config: config.push.keys, contact: config.push.contact });
  return {
    push: withBreaker(webPushChannel({ post, clock, keys })),
    webhook: withBreaker(webhookChannel({ post, clock })),
    pushKey: async () => (await keys()).publicKey,
  };
}
