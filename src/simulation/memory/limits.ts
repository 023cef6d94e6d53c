// What is forgotten, and nothing else is: a daily memory beyond 14, the least important knowledge beyond 50.
import { memory as rules } from '../constants';
import type { Memory } from './memory';

type Limited = 'daily' | 'knowledge';

/** First what is kept longest. Days: the newest. Knowledge: the most important; of equals the newest. */
const rank = (memory: Memory) => (memory.kind === 'daily' ? (memory.day ?? 0) : memory.importance);

function keptLonger(a: Memory, b: Memory): number {
  const byRank = rank(b) - rank(a) || b.minute - a.minute || (b.seq ?? -1) - (a.seq ?? -1);
  return byRank || (a.id < b.id ? 1 : -1);
}

/** Those memories of one character that stay. */
export function withinLimits(memories: readonly Memory[]): Memory[] {
  const forgotten = new Set(['daily', 'knowledge'].flatMap((kind) => beyond(memories, kind === 'daily' ? 'daily' : 'knowledge')));
  return memories.filter((memory) => !forgotten.has(memory));
}

const beyond = (memories: readonly Memory[], kind: Limited): Memory[] =>
  memories
    .filter((memory) => memory.kind === kind)
    .sort(keptLonger)
    .slice(rules[kind]);
