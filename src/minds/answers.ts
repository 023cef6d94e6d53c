// What the MODEL returns for each purpose: small shapes for small models. Lenient where a slip does no harm, strict where it does.
import { z } from 'zod';
import { visibleText } from '@/lib/text';
import { planItemSchema } from '@/simulation/answer';
import { memory } from '@/simulation/constants';
import { talks } from '@/simulation/talk-limits';
import type { Purpose, Question } from './question';
import { shortenAtWord } from './shorten-at-word';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object whose missing keys take `missing`; to the model all of them are required. */
const object = <S extends z.ZodRawShape>(shape: S, missing: Record<string, unknown> = {}) =>
  z.preprocess((value) => (isRecord(value) ? { ...missing, ...value } : value), z.object(shape));

const asNumber = (value: unknown) =>
  typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Math.round(Number(value)) : value;
const int = (min: number, max: number) => z.preprocess(asNumber, z.int().min(min).max(max));
/** Out of range is moved to the nearest end: for numbers where the exact value matters little. */
const nearestInt = (min: number, max: number) =>
  z.preprocess((value) => {
    const number = asNumber(value);
    return typeof number === 'number' ? Math.min(max, Math.max(min, Math.round(number))) : number;
  }, z.int().min(min).max(max));

const boolean = z.preprocess((value) => (value === 'true' ? true : value === 'false' ? false : value), z.boolean());

const quoted = /^(["“「『'])([\s\S]*)(["”」』'])$/u;
const tidy = (text: string, max: number) => {
  const trimmed = visibleText(text).replace(/\s*\n\s*\n\s*/g, '\n');
  const inner = quoted.exec(trimmed)?.[2]?.trim();
  return shortenAtWord(inner && !/["“”「」『』]/u.test(inner) ? inner : trimmed, max);
};
const asText = (value: unknown) => (typeof value === 'number' ? String(value) : value);
const anyText = (max: number) =>
  z.preprocess(
    asText,
    z.string().transform((text) => tidy(text, max)),
  );
const text = (max: number) =>
  z.preprocess(
    asText,
    z
      .string()
      .transform((value) => tidy(value, max))
      .pipe(z.string().min(1)),
  );
const optionalText = (max: number) =>
  z.preprocess(
    asText,
    z
      .string()
      .nullable()
      .transform((value) => (value === null ? null : tidy(value, max) || null)),
  );

const clock = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? value
          .trim()
          .replace('：', ':')
          .replace(/^(\d):/, '0$1:')
      : value,
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as "08:30"'),
);

const n = int(1, 999);

export const answerSchemas = {
  choose: object(
    {
      choice: n,
      reason: anyText(400),
      minutes: z.preprocess(asNumber, z.int().min(1).max(600).nullable().catch(null)),
      next: z.array(n).catch([]),
    },
    { reason: '', minutes: null, next: [] },
  ),
  plan: object(
    {
      plan: z
        .array(
          object(
            {
              at: clock,
              minutes: nearestInt(5, 600),
              activity: planItemSchema.shape.activity,
              place: z.preprocess(asNumber, z.int().nullable()),
              note: anyText(200),
            },
            { minutes: 60, place: null, note: '' },
          ),
        )
        .min(1)
        .max(24),
      mood: anyText(200),
    },
    { mood: '' },
  ),
  'compose-post': object({ text: text(1000) }),
  'answer-messages': object({ replies: z.array(object({ n, text: text(600) })).max(20) }),
  'phone-session': object(
    {
      answers: z.array(object({ n, text: text(400) })).max(20),
      likes: z.array(n).max(20).catch([]),
      reactions: z
        .array(
          object(
            { n, like: boolean, comment: optionalText(400), to: z.preprocess(asNumber, z.int().nullable().catch(null)) },
            { like: false, comment: null, to: null },
          ),
        )
        .max(20),
      impression: anyText(300),
      post: optionalText(1000),
    },
    { answers: [], likes: [], reactions: [], impression: '', post: null },
  ),
  'write-first': object({ text: text(600) }),
  'write-group': object({ name: text(60), text: text(600) }),
  'arrange-meeting': object(
    {
      place: n,
      day: int(1, 100_000),
      at: clock,
      minutes: nearestInt(30, 180),
      others: z.array(n).max(20),
      text: text(300),
      purpose: anyText(100),
    },
    { minutes: 60, others: [], purpose: '' },
  ),
  'open-talk': object({ text: text(600), maxTurns: nearestInt(2, 12) }, { maxTurns: 6 }),
  say: object({ text: text(600), leave: boolean }, { leave: false }),
  'whole-talk': object(
    {
      lines: z
        .array(object({ n, text: text(600) }))
        .min(1)
        .max(40),
      recaps: z
        .array(
          object(
            {
              n,
              memory: text(500),
              views: z.array(object({ n, relationship: text(300), warmth: nearestInt(-2, 2) }, { warmth: 0 })).max(10),
              again: nearestInt(talks.againAtLeast, talks.againAtMost).nullable().catch(null),
            },
            { views: [], again: null },
          ),
        )
        .max(10),
    },
    { recaps: [] },
  ),
  recap: object(
    {
      memory: text(500),
      relationship: text(300),
      warmth: nearestInt(-2, 2),
      others: z.array(object({ n, relationship: text(300), warmth: nearestInt(-2, 2) }, { warmth: 0 })).max(10),
      again: z
        .object({ inMinutes: nearestInt(talks.againAtLeast, talks.againAtMost) })
        .nullable()
        .catch(null),
    },
    { warmth: 0, others: [], again: null },
  ),
  'day-memory': object({ text: text(600) }),
  reflect: object(
    {
      knowledge: z
        .array(object({ text: text(500), importance: nearestInt(1, 10), from: z.array(n).min(1) }, { importance: 5 }))
        .transform((insights) => insights.slice(0, memory.insights)),
      important: optionalText(300),
    },
    { knowledge: [], important: null },
  ),
} satisfies { [P in Exclude<Purpose, 'reply'>]: z.ZodType };

export type ObjectPurpose = keyof typeof answerSchemas;
/** What a model returned for the purpose, parsed. Numbers `n`, `choice` and `place` are still those of the prompt. */
export type ModelAnswer<P extends ObjectPurpose> = z.output<(typeof answerSchemas)[P]>;

/** The schema of `choose` for these very offers: another number fails with a sentence that a re-ask can pass on. */
export function choiceSchemaFor(question: Extract<Question, { purpose: 'choose' }>) {
  const offered = new Set(question.offers.map((offer) => offer.n));
  return answerSchemas.choose.refine((answer) => offered.has(answer.choice), {
    error: `choice must be the number of an option: ${[...offered].join(', ')}`,
    path: ['choice'],
  });
}
