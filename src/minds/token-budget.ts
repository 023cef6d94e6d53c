import { shortenAtWord } from './shorten-at-word';

/**
 * Kith: tokens that each part of a prompt may take, as `estimateTokens` counts them; what does not fit is left out, the least important first.
 * A choice is asked for thirty times a day and stands in few words; where a character speaks, it has more of its memory in mind.
 */
export const partTokens = {
  town: 200,
  map: 160,
  plan: 240,
  appointments: 160,
  recent: 110,
  people: 160,
  memories: { all: 900, important: 300, days: 250 },
  memoriesForChoice: { all: 120, important: 40, days: 40 },
  memoriesInPassing: { all: 160, important: 160, days: 0 },
};
export type MemoryTokens = { all: number; important: number; days: number };

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/gu;

/** Tokens a model will count for the text, roughly: one for each CJK character, one for four others. */
export function estimateTokens(text: string): number {
  const wideCount = text.match(wide)?.length ?? 0;
  return wideCount + Math.ceil((text.length - wideCount) / 4);
}

/** The last lines that fit into `budget` tokens (always the last one), each at most `maxLength` characters. */
export function fitLastLines<T extends { text: string }>(lines: readonly T[], budget: number, maxLength: number): T[] {
  const kept: T[] = [];
  let left = budget;
  for (const line of lines.toReversed()) {
    const text = shortenAtWord(line.text, maxLength);
    left -= estimateTokens(text);
    if (left < 0 && kept.length > 0) break;
    kept.push({ ...line, text });
  }
  return kept.toReversed();
}

/** The first ones whose texts fit into so many tokens together. */
export function fitFirst<T>(items: readonly T[], budget: number, textOf: (item: T) => string): T[] {
  const fitting: T[] = [];
  let left = budget;
  for (const item of items) {
    left -= estimateTokens(textOf(item));
    if (left < 0) break;
    fitting.push(item);
  }
  return fitting;
}

/** The last ones that fit. */
export const fitLast = <T>(items: readonly T[], budget: number, textOf: (item: T) => string): T[] =>
  fitFirst(items.toReversed(), budget, textOf).reverse();
