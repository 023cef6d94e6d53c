import { z } from 'zod';
import { limits } from '../limits';
import { profileInput } from './accounts';
import { textInput } from './text-input';

/** Hours that a mute lasts; null: until it is taken back. */
export const muteHours = [24, 168, 720] as const;
const hoursInput = z
  .union([z.literal(24), z.literal(168), z.literal(720)])
  .nullable()
  .default(null);

export const setBlockInput = profileInput.extend({ blocks: z.boolean() });
export const setMuteInput = profileInput.extend({ mutes: z.boolean(), hours: hoursInput });
export type SetMuteInput = z.output<typeof setMuteInput>;
export const muteWordInput = z.object({ word: textInput(limits.mutedWord), hours: hoursInput });
export type MuteWordInput = z.output<typeof muteWordInput>;
export const unmuteWordInput = z.object({ word: textInput(limits.mutedWord) });
