import { z } from 'zod';
import { reflectionSchema } from '../answer';

/** At the beginning of a night: what one makes of the last days. */
export const reflected = reflectionSchema.extend({ type: z.literal('reflected'), characterId: z.uuid() });

/**
 * An operator's command as it was given. `text` null: the memory is taken away; `new-knowledge` is added under `memoryId`; anything else
 * stands in place of what was there.
 */
export const memoryEdited = z.object({
  type: z.literal('memory-edited'),
  characterId: z.uuid(),
  memoryId: z.uuid(),
  kind: z.enum(['new-knowledge', 'existing']),
  text: z.string().min(1).max(1000).nullable(),
  importance: z.int().min(1).max(10),
  /** the operator */
  byId: z.uuid(),
});
