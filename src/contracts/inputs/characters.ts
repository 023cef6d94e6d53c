// A character as an operator writes it: the form in the browser, the import of cards and the use-cases share these schemas.
import { z } from 'zod';
import { isCleanText } from '@/lib/text';
import { planItemSchema } from '@/simulation/answer';
import { lookSchema } from '@/simulation/photos/look';
import { limits } from '../limits';
import { knownUsernameInput, usernameInput } from './accounts';
import { pageInput } from './paging';
import { textInput } from './text-input';

const sizes = limits.character;

/** In one language at least; the other one takes over what is missing. */
const bothInput = (max: number) =>
  z
    .object({ en: textInput({ min: 0, max }), zh: textInput({ min: 0, max }) })
    .refine(({ en, zh }) => en !== '' || zh !== '', { error: 'needed' })
    .transform(({ en, zh }) => ({ en: en || zh, zh: zh || en }));

/** The fields of `simulation/persona.ts`, each with its length. An empty gender is none. */
export const personaInput = z.object({
  name: bothInput(sizes.name),
  age: z.int().min(1).max(sizes.age),
  gender: z
    .object({ en: textInput({ min: 0, max: sizes.gender }), zh: textInput({ min: 0, max: sizes.gender }) })
    .transform(({ en, zh }) => (en || zh ? { en: en || zh, zh: zh || en } : undefined))
    .optional(),
  occupation: bothInput(sizes.occupation),
  description: bothInput(sizes.description),
  traits: z.array(bothInput(sizes.trait)).min(1).max(sizes.traits),
  speakingStyle: bothInput(sizes.speakingStyle),
  interests: z.array(bothInput(sizes.interest)).min(1).max(sizes.interests),
  goals: z.array(bothInput(sizes.goal)).max(sizes.goals),
  look: lookSchema.optional(),
});
export type PersonaForm = z.input<typeof personaInput>;

const placeId = z.string().min(1).max(40);

/** Home, work and the ordinary day. Minutes of the day; notes in the language of the town. */
export const lifeInput = z.object({
  homeId: placeId,
  workplaceId: placeId.nullable(),
  bedtime: z.int().min(0).max(1439),
  routine: z.array(planItemSchema.extend({ note: textInput({ min: 0, max: 200 }) })).max(sizes.routine),
});
export type LifeForm = z.input<typeof lifeInput>;

export const knowledgeInput = z.object({
  text: textInput(limits.memory),
  importance: z.int().min(limits.importance.min).max(limits.importance.max),
});

/** How well it knows (0 to 100) and likes (-100 to 100) somebody of the town, and what it keeps about that one. */
export const relationshipInput = z.object({
  username: knownUsernameInput,
  familiarity: z.int().min(0).max(100),
  affinity: z.int().min(-100).max(100),
  text: textInput({ min: 0, max: limits.memory.max }),
});

const edited = {
  bio: textInput({ min: 0, max: limits.bio.max }),
  persona: personaInput,
  life: lifeInput,
  /** an uploaded image of the operator's; missing: the portrait stays as it is */
  portraitId: z.uuid().optional(),
};

export const createCharacterInput = z.object({
  username: usernameInput,
  ...edited,
  coins: z.int().min(0).max(sizes.coins),
  /** what it always remembers; empty for nothing */
  importantMemory: textInput({ min: 0, max: limits.longMemory.max }),
  knowledge: z.array(knowledgeInput).max(sizes.knowledge),
  relationships: z
    .array(relationshipInput)
    .max(sizes.relationships)
    .refine((list) => new Set(list.map(({ username }) => username.toLowerCase())).size === list.length, { error: 'twice' }),
});
export type CharacterForm = z.input<typeof createCharacterInput>;
export type CharacterDraft = z.output<typeof createCharacterInput>;

export const editCharacterInput = z.object({ username: knownUsernameInput, ...edited });
export type EditCharacter = z.output<typeof editCharacterInput>;

export const oneCharacterInput = z.object({ username: knownUsernameInput });
export const listCharactersInput = pageInput.extend({
  search: z.string().trim().max(limits.username.max).refine(isCleanText).default(''),
});
/** A persona that is being written: whatever stands in the form. */
export const previewPersonaInput = z.object({ persona: personaInput });
/** The text of a card, as a browser took it out of its file. */
export const importCardInput = z.object({ json: z.string().min(2).max(limits.card.json) });
/** `png` holds both versions. */
export const exportCardInput = z.object({ username: knownUsernameInput, kind: z.enum(['png', 'v2', 'v3']) });
