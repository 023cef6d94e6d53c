import { z } from 'zod';
import { worldMinute } from '../world-time';
import { sightKinds, soundKinds } from './sense-kinds';

/** A sight or a sound that one noticed; `placeId`: where it was. */
export const noticedSchema = z.object({
  sense: z.enum(['sight', 'sound']),
  kind: z.enum([...sightKinds, ...soundKinds]),
  placeId: z.string(),
  at: worldMinute,
});
export type Noticed = z.output<typeof noticedSchema>;
