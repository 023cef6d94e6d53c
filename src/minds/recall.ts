// What of its memories a character has in mind when it is asked something.
import type { Language } from '@/lib/localized';
import { howWords } from './how-words';
import { pickMemories, type Relevance } from './pick-memories';

/** A memory as it is stored. */
export type KeptMemory = {
  id: string;
  /** common | daily | important | knowledge | relationship */
  kind: string;
  /** whom it is about */
  targetId: string | null;
  text: string;
  /** 1 to 10 */
  importance: number;
  /** world minute at which it was made */
  minute: number;
  /** the day that a daily memory sums up */
  day: number | null;
  /** how it is known (simulation/memory/memory.ts) */
  how: string;
  /** who told or wrote it */
  fromId: string | null;
  /** world minute at which a reflection last drew on it */
  usedMinute: number | null;
};

/** What a prompt shows, in the predecessor's order; the world's setting, which comes first, is part of the instructions. */
export type Remembered = {
  important: string | null;
  /** newest first */
  days: { day: number; text: string }[];
  /** what matters most now first; `how`: in words */
  knowledge: { text: string; how: string }[];
};

export type Recalled = {
  commonMemories: string[];
  memories: Remembered;
  /** ids of the important memory and the knowledge among them */
  inMind: string[];
  /** by id of the other: how one sees it */
  relationships: Map<string, string>;
  /** the same with what it wrote privately: only for words that nobody else reads */
  inPrivate: Map<string, string>;
};

/** Predecessor: the first ten pieces of knowledge. Kith: how many private messages of one are kept in mind when it is about that one. */
const most = { knowledge: 10, letters: 2 };

type Moment = {
  /** what is going on, in words */
  query: string;
  /** how relevant a text is to it, where something knows better than the words that both share */
  relevanceOf?: Relevance | undefined;
  /** world minute */
  minute: number;
  language: Language;
  nameOf(characterId: string): string | null;
};

/** What was written privately comes up only in `inPrivate`, by the one who wrote it. */
export function recall(kept: readonly KeptMemory[], { query, relevanceOf, minute, language, nameOf }: Moment): Recalled {
  const of = (kind: string) => kept.filter((memory) => memory.kind === kind);
  const open = of('knowledge').filter(({ how }) => how !== 'wrote');
  const candidates = open.map((memory) => ({ ...memory, minutesAgo: minute - Math.max(memory.minute, memory.usedMinute ?? 0) }));
  const important = of('important')[0];
  const picked = pickMemories(candidates, relevanceOf ?? query, most.knowledge);
  const days = of('daily').map(({ day, text }) => ({ day: day ?? 0, text }));
  return {
    commonMemories: of('common').map(({ text }) => text),
    memories: {
      important: important?.text ?? null,
      days: days.sort((a, b) => b.day - a.day),
      knowledge: picked.map(({ text, how, fromId }) => ({
        text,
        how: howWords(language, how, fromId && nameOf(fromId)),
      })),
    },
    inMind: [...(important ? [important.id] : []), ...picked.map(({ id }) => id)],
    relationships: relationshipsIn(kept, []),
    inPrivate: relationshipsIn(kept, kept.filter(isLetter)),
  };
}

const isLetter = ({ how, kind }: KeptMemory) => kind === 'knowledge' && how === 'wrote';

function relationshipsIn(kept: readonly KeptMemory[], letters: readonly KeptMemory[]): Map<string, string> {
  const about = new Map<string, string[]>();
  const note = ({ targetId, text }: KeptMemory) => targetId && about.set(targetId, [...(about.get(targetId) ?? []), text]);
  for (const memory of kept) if (memory.kind === 'relationship') note(memory);
  const newest = letters.toSorted((a, b) => b.minute - a.minute);
  for (const ofOne of Map.groupBy(newest, ({ targetId }) => targetId).values()) {
    for (const letter of ofOne.slice(0, most.letters).reverse()) note(letter);
  }
  return new Map([...about].map(([id, texts]) => [id, texts.join(' ')]));
}
