import { commonWords } from '@/lib/common-words';

const latin = /[\p{L}\p{N}]+/gu;
const han = /\p{Script=Han}+/gu;

/** The lexical units of a text: words without their plural s for English, bigrams for Chinese. */
export function lexicalUnits(text: string): Set<string> {
  const units = new Set<string>();
  for (const [run] of text.matchAll(han)) {
    if (run.length === 1) units.add(run);
    for (let i = 0; i + 1 < run.length; i++) units.add(run.slice(i, i + 2));
  }
  for (const [word] of text.toLowerCase().replace(han, ' ').matchAll(latin)) {
    if (commonWords.has(word)) continue;
    units.add(word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word);
  }
  return units;
}

/** 0 to 1: the share of the query's units that the text holds, the longer query weighing each less. */
export function lexicalRelevance(query: Set<string>, text: string): number {
  if (query.size === 0) return 0;
  const units = lexicalUnits(text);
  let shared = 0;
  for (const unit of query) if (units.has(unit)) shared++;
  return shared / Math.sqrt(query.size * Math.max(1, units.size));
}
