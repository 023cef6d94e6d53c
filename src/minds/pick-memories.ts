// Which memories come to mind. Park et al. 2023, "Generative Agents", section 4.1: recency, importance and relevance, each scaled to 0..1
// over the memories that are compared (min-max), then summed with equal weights.
import { lexicalRelevance, lexicalUnits } from './relevance';

/** Per world hour since a memory was made or last thought of (Park et al.). */
export const decayPerHour = 0.995;
/** Park et al.: all alphas are 1. */
export const weights = { recency: 1, importance: 1, relevance: 1 };

/** `importance` 1 to 10; `minutesAgo`: world minutes since it was made or last thought of. */
export type MemoryCandidate = { text: string; importance: number; minutesAgo: number };

/** How relevant a text is now, on any scale. */
export type Relevance = (text: string) => number;

/** By the words that it shares with `query` (what is going on, in words). */
export function byWords(query: string): Relevance {
  const units = lexicalUnits(query);
  return (text) => lexicalRelevance(units, text);
}

/** The `max` memories that matter most for what is going on (in words, or as how relevant each text is), best first. Equal scores keep their order. */
export function pickMemories<T extends MemoryCandidate>(candidates: readonly T[], about: string | Relevance, max: number): T[] {
  const relevanceOf = typeof about === 'string' ? byWords(about) : about;
  const recency = scaled(candidates.map(({ minutesAgo }) => decayPerHour ** (Math.max(0, minutesAgo) / 60)));
  const importance = scaled(candidates.map((memory) => memory.importance));
  const relevance = scaled(candidates.map(({ text }) => relevanceOf(text)));
  const score = (i: number) =>
    weights.recency * (recency[i] ?? 0) + weights.importance * (importance[i] ?? 0) + weights.relevance * (relevance[i] ?? 0);
  return candidates
    .map((memory, i) => ({ memory, score: score(i) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, max)
    .map(({ memory }) => memory);
}

/** Min-max; where all are alike none stands out. */
function scaled(values: readonly number[]): number[] {
  const least = Math.min(...values);
  const range = Math.max(...values) - least;
  return values.map((value) => (range > 0 ? (value - least) / range : 0));
}
