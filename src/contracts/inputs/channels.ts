import { z } from 'zod';
import { channelKeys, digestRhythms } from '../channels';
import { limits } from '../limits';

const base64url = (bytes: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}={0,2}$`));
const webAddress = z.url({ protocol: /^https?$/ }).max(1000);

/** A browser's subscription as it gives it: an uncompressed P-256 point and 16 bytes. */
export const subscribeInput = z.object({
  endpoint: webAddress,
  keys: z.object({ p256dh: base64url(65), auth: base64url(16) }),
});
export type SubscribeInput = z.output<typeof subscribeInput>;

export const webhookInput = z.object({ address: webAddress });
export const targetInput = z.object({ targetId: z.uuid() });
/** Of this browser, which knows its address and not its number. */
export const unsubscribeDeviceInput = z.object({ endpoint: webAddress });

const chosen = z.array(z.enum(channelKeys)).max(channelKeys.length);
export const channelSettingsInput = z.object({
  push: chosen,
  mail: chosen,
  webhook: chosen,
  digest: z.enum(digestRhythms),
  digestHour: z.int().min(0).max(23),
  digestWeekday: z.int().min(0).max(6),
  timeZone: z
    .string()
    .max(60)
    .regex(/^[A-Za-z0-9_+/-]+$/),
});
export type ChannelSettingsInput = z.output<typeof channelSettingsInput>;

export const leaveMailInput = z.object({ token: z.string().max(200) });

/** What a device says of a delivery: by the token that came with it. */
export const receiptInput = z.object({ token: z.string().max(200), what: z.enum(['delivered', 'opened']) });

export const renewedInput = z.object({ old: webAddress, subscription: subscribeInput });

export const listDeliveriesInput = z.object({
  cursor: z.uuid().nullish(),
  limit: z.int().min(1).max(limits.page.max).default(limits.page.default),
});
