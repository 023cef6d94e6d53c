import { pickMemories } from '@/minds/pick-memories';
import type { Scene } from '@/simulation/scene';
import type { WorldMinute } from '@/simulation/world-time';
import type { KeptMemory } from './mind-reads';

type Recalled = {
  texts: { commonMemories: string[]; memories: string[] };
  relationships: Map<string, string>;
};

/** Predecessor: the ten best. */
const memoriesPerQuestion = 10;

/** What comes to a character's mind in a scene: memories by recency, importance and relevance; what it keeps about each other one. */
export function recall(kept: readonly KeptMemory[], scene: Scene, minute: WorldMinute): Recalled {
  const own = kept.filter(({ kind }) => kind !== 'common');
  // What one keeps about another may come from private messages: it belongs only into questions to or about that one.
  const general = own.filter(({ kind }) => kind !== 'relationship');
  const query = [
    scene.place?.name ?? '',
    ...scene.people.map((person) => person.name),
    ...scene.plan.filter((item) => item.isNow).map((item) => item.note),
  ];
  const candidates = general.map(({ text, importance, minute: made }) => ({
    text,
    importance,
    minutesAgo: Math.max(0, minute - made),
  }));
  return {
    texts: {
      commonMemories: kept.filter(({ kind }) => kind === 'common').map(({ text }) => text),
      memories: pickMemories(candidates, query.join(' '), memoriesPerQuestion).map((memory) => memory.text),
    },
    relationships: new Map(
      own.flatMap(({ kind, targetId, text }) => (kind === 'relationship' && targetId ? [[targetId, text]] : [])),
    ),
  };
}
