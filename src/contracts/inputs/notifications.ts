import { z } from 'zod';
import { notificationKinds, notificationSides, offKey, settableKinds } from '../notification-kinds';
import { pageInput } from './paging';

export const notificationsInput = pageInput.extend({
  by: z.enum(notificationSides).nullish(),
  kind: z.enum(notificationKinds).nullish(),
});
export type NotificationsInput = z.output<typeof notificationsInput>;

export const notificationInput = z.object({ notificationId: z.uuid() });
export const markAllReadInput = z.object({ by: z.enum(notificationSides).nullish() }).optional();

const offKeys = settableKinds.flatMap((kind) => notificationSides.map((side) => offKey(kind, side)));
const minuteOfDay = z
  .int()
  .min(0)
  .max(24 * 60 - 1);

export const notificationSettingsInput = z.object({
  off: z.array(z.enum(offKeys)).max(offKeys.length),
  quiet: z.object({ from: minuteOfDay, to: minuteOfDay }).nullable(),
  timeZone: z
    .string()
    .max(60)
    .regex(/^[A-Za-z0-9_+/-]+$/),
});
export type NotificationSettingsInput = z.output<typeof notificationSettingsInput>;
