import { lexicalRelevance, lexicalUnits } from './relevance';
import { scoreMemory } from './score-memory';

/** `importance` 1 to 10, `minutesAgo` world minutes. */
export type MemoryCandidate = { text: string; importance: number; minutesAgo: number };

/** The `max` memories that matter most for `query` (what is going on, in words), best first. Equal scores keep their order. */
export function pickMemories<T extends MemoryCandidate>(candidates: readonly T[], query: string, max: number): T[] {
  const units = lexicalUnits(query);
  return candidates
    .map((memory) => ({ memory, score: scoreMemory({ ...memory, relevance: lexicalRelevance(units, memory.text) }) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, max)
    .map(({ memory }) => memory);
}
