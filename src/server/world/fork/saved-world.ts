// A world as one file: its beginning, its log and its answers. Everything else follows from these.
import { z } from 'zod';
import { personaSchema } from '@/minds/persona';
import { answerSchema } from '@/simulation/answer';
import { eventSchema } from '@/simulation/event';
import { localized } from '@/simulation/state';
import { beginningSchema } from './beginning';

export const savedFormat = 1;

const moment = z.iso.datetime();

export const savedWorldSchema = z.object({
  format: z.literal('kith-world'),
  version: z.literal(savedFormat),
  savedAt: moment,
  world: z.object({
    id: z.string(),
    name: localized,
    language: z.enum(['en', 'zh']),
    seed: z.string(),
    speed: z.number().nullable(),
    createdAt: moment,
  }),
  /** the number of the last event in it, and its world minute */
  seq: z.int(),
  minute: z.int(),
  /** SHA-256 of the state after the last event, as the code that saved it computed it */
  hash: z.string(),
  /** for people: what it holds */
  counts: z.record(z.string(), z.int()),
  characters: z.array(
    z.object({
      id: z.uuid(),
      username: z.string(),
      nickname: z.string(),
      bio: z.string(),
      avatarUrl: z.string().nullable(),
      language: z.string(),
      createdAt: moment,
      persona: personaSchema,
    }),
  ),
  ...beginningSchema.shape,
  /** the states before the first event and after the last, of any version: read with `readState` */
  firstState: z.unknown(),
  lastState: z.unknown(),
  events: z.array(z.object({ seq: z.int(), minute: z.int(), event: eventSchema, createdAt: moment })),
  answers: z.array(
    z.object({
      characterId: z.uuid(),
      turn: z.int(),
      kind: z.string(),
      minute: z.int(),
      state: z.enum(['applied', 'dropped']),
      answer: answerSchema,
      source: z.string().nullable(),
      why: z.string().nullable(),
    }),
  ),
});
export type SavedWorld = z.output<typeof savedWorldSchema>;

/** Throws a sentence when it is no saved world, or one of another version of the format. */
export function readSavedWorld(text: string): SavedWorld {
  const head = z.object({ format: z.literal('kith-world'), version: z.int() }).safeParse(JSON.parse(text));
  if (!head.success) throw new Error('This file holds no saved world.');
  if (head.data.version !== savedFormat)
    throw new Error(`This file has format version ${head.data.version}; this code reads version ${savedFormat}.`);
  return savedWorldSchema.parse(JSON.parse(text));
}
