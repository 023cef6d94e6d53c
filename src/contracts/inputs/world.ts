import { z } from 'zod';
import { alarmKinds } from '@/simulation/state';
import { limits } from '../limits';
import { knownUsernameInput } from './accounts';
import { pageInput } from './paging';

export const stepInput = z.object({ steps: z.int().min(1).max(limits.steps.max).default(1) });
/** World minutes per real second, 0.25 to 3600; null is as fast as possible. */
export const speedInput = z.object({ speed: z.number().min(0.25).max(3600).nullable() });
/** `radius`: how far outside it is heard, map units. */
export const alarmInput = z.object({
  kind: z.enum(alarmKinds),
  placeId: z.string().min(1).max(40),
  radius: z.int().min(0).max(limits.alarmRadius.max).default(limits.alarmRadius.usual),
});
export const townLogInput = pageInput.extend({ characterId: z.uuid().nullish() });
export const characterInput = z.object({ username: knownUsernameInput });
export const mindStreamInput = z.object({ characterId: z.uuid(), lastEventId: z.string().max(40).nullish() });
