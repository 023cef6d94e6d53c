// Nobody wants to read the same thing twice: what is too near to what was just written is found here.
import { jaccard, plainText, trigrams } from '@/lib/likeness';

/**
 * From this Jaccard index on a text counts as written before. Lee et al. 2022 ("Deduplicating Training Data Makes Language Models Better")
 * call documents duplicates from 0.8 on; in a sentence or two one other word already brings it down to 0.7.
 */
export const tooAlikeFrom = 0.7;

/** Signs below which only the very same text counts ("Good morning, Leo!"), and below which even that may come again ("Yes!", "好的"). */
export const comparedFrom = 16;
export const saidOften = 6;

/** A text on its way, and those that it must not repeat beside one's own. */
export type Words = { text: string; beside: readonly string[] };

/** Which of the texts, by index, repeat one of `before`, of what stands beside them, or an earlier one of their own. An empty text repeats nothing. */
export function repeated(words: readonly Words[], before: readonly string[]): Set<number> {
  const known = before.map(runsOf);
  const found = new Set<number>();
  for (const [index, { text, beside }] of words.entries()) {
    if (text === '') continue;
    const mine = runsOf(text);
    if ([...known, ...beside.map(runsOf)].some((other) => isSame(mine, other))) found.add(index);
    else known.push(mine);
  }
  return found;
}

export const isTooAlike = (a: string, b: string): boolean => isSame(runsOf(a), runsOf(b));

type Runs = { plain: string; runs: ReadonlySet<string> };

const runsOf = (text: string): Runs => ({ plain: plainText(text), runs: trigrams(text) });

function isSame(a: Runs, b: Runs): boolean {
  if (a.plain === b.plain) return a.plain.length >= saidOften;
  const isShort = Math.min(a.plain.length, b.plain.length) < comparedFrom;
  return !isShort && jaccard(a.runs, b.runs) >= tooAlikeFrom;
}
