// Character cards as other applications write them: the community's V2 and V3. Of what they may hold, only what means something here is read.
import { z } from 'zod';

/** What is missing, or of another kind, is empty: cards are written by many hands. */
const text = z.string().catch('');
const texts = z.array(z.string()).catch([]);

const bookEntry = z.object({
  keys: texts.default([]),
  content: text.default(''),
  enabled: z.boolean().catch(true).default(true),
  constant: z.boolean().catch(false).default(false),
});
export type BookEntry = z.output<typeof bookEntry>;

const data = z.object({
  name: text.default(''),
  description: text.default(''),
  personality: text.default(''),
  scenario: text.default(''),
  first_mes: text.default(''),
  mes_example: text.default(''),
  creator_notes: text.default(''),
  system_prompt: text.default(''),
  post_history_instructions: text.default(''),
  alternate_greetings: texts.default([]),
  tags: texts.default([]),
  character_book: z
    .object({ entries: z.array(bookEntry).catch([]) })
    .nullish()
    .catch(null),
  extensions: z.object({ kith: z.unknown() }).partial().catch({}).default({}),
});
export type CardData = z.output<typeof data>;

export const cardSchema = z.object({ spec: z.enum(['chara_card_v2', 'chara_card_v3']), data });
export type Card = z.output<typeof cardSchema>;
