// Who comes to live in the town, who changes, who goes. All but the last are an operator's commands as they were given.
import { z } from 'zod';
import { planItemSchema } from '../answer';
import { personaSchema } from '../persona';
import { characterSchema, localized } from '../state';

/** `byId`: the operator. */
const asked = z.object({ characterId: z.uuid(), byId: z.uuid() });

/** What somebody remembers on the first day; `targetId`: whom it is about. */
export const firstMemorySchema = z.object({
  kind: z.enum(['important', 'knowledge', 'relationship']),
  targetId: z.uuid().nullable(),
  text: z.string().min(1).max(1000),
  importance: z.int().min(1).max(10),
});
export type FirstMemory = z.output<typeof firstMemorySchema>;

export const characterJoined = asked.extend({
  type: z.literal('character-joined'),
  character: characterSchema,
  /** null: one who was here before and comes back as it was */
  persona: personaSchema.nullable(),
  memories: z.array(firstMemorySchema),
});

/** Its persona, and what of it the world knows. */
export const characterEdited = asked.extend({
  type: z.literal('character-edited'),
  persona: personaSchema,
  name: localized,
  homeId: z.string(),
  workplaceId: z.string().nullable(),
  bedtime: z.int(),
  routine: z.array(planItemSchema),
});

export const retirementAsked = asked.extend({ type: z.literal('retirement-asked') });

/** From now on it is nowhere and owes nothing; what it was is kept among `retired`. */
export const characterRetired = z.object({ type: z.literal('character-retired'), characterId: z.uuid() });
