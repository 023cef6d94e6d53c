import { z } from 'zod';
import { reflectionSchema } from '../answer';

/** At the beginning of a night: what one makes of the last days. */
export const reflected = reflectionSchema.extend({ type: z.literal('reflected'), characterId: z.uuid() });

/**
 * An operator's command, or a person's about themselves, as it was given. `text` null: the memory is taken away; `new-knowledge` is added under `memoryId`; anything else
 * stands in place of what was there.
 */
export const memoryEdited = z.object({
  type: z.literal('memory-edited'),
  characterId: z.uuid(),
  memoryId: z.uuid(),
  kind: z.enum(['new-knowledge', 'existing']),
  text: z.string().min(1).max(1000).nullable(),
  importance: z.int().min(1).max(10),
  /** the operator, or the person whom it concerns */
  byId: z.uuid(),
  /** minutes of the notes of the last hours that go too: a person asked to be forgotten */
  notes: z.array(z.int()).optional(),
});
