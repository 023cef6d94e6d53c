import type { Relevance } from '@/minds/pick-memories';
import type { KeptMemory } from '@/minds/recall';
import type { Similarity } from '@/server/platform/embeddings/create-similarity';

/** How relevant each piece of knowledge is to what goes on, by embeddings; undefined where there are none: then words decide. */
export async function relevanceOf(
  similar: Similarity | null,
  { kept, query }: { kept: readonly KeptMemory[]; query: string },
): Promise<Relevance | undefined> {
  if (!similar) return undefined;
  const texts = [...new Set(kept.flatMap(({ kind, text }) => (kind === 'knowledge' ? [text] : [])))];
  const scores = await similar(query, texts);
  const scoreOf = new Map(texts.map((text, i) => [text, scores[i] ?? 0]));
  return (text) => scoreOf.get(text) ?? 0;
}
