import { z } from 'zod';
import { worldMinute } from '../world-time';

/** `text`: what those who are asked to come are told. Everybody in `characterIds` is asked; they may call it off later. */
export const arrangeMeetingChoice = z.object({
  action: z.literal('arrange-meeting'),
  characterIds: z.array(z.uuid()).min(1).max(4),
  placeId: z.string().min(1).max(40),
  start: worldMinute,
  minutes: z.int().min(30).max(180),
  text: z.string().min(1).max(300),
  /** a few words: what it is for */
  purpose: z.string().max(100),
});

export const moveMeetingChoice = z.object({ action: z.literal('move-meeting'), entryId: z.uuid(), start: worldMinute });

export const cancelMeetingChoice = z.object({ action: z.literal('cancel-meeting'), entryId: z.uuid() });
