import { z } from 'zod';
import { sightKinds, soundKinds } from './sense-kinds';

/** `noticedBy`: those awake within reach who saw or heard it, in order of id; `radius` in map units. */
const sensed = { placeId: z.string(), radius: z.number(), noticedBy: z.array(z.uuid()).min(1) };

export const happeningEvents = [
  z.object({ type: z.literal('sight'), kind: z.enum(sightKinds), ...sensed }),
  z.object({ type: z.literal('sound'), kind: z.enum(soundKinds), ...sensed }),
] as const;
export type HappeningEvent = z.output<(typeof happeningEvents)[number]>;
