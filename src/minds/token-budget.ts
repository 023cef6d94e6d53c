import { shortenAtWord } from './shorten-at-word';

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/gu;

/** Tokens a model will count for the text, roughly: one for each CJK character, one for four others. */
export function estimateTokens(text: string): number {
  const wideCount = text.match(wide)?.length ?? 0;
  return wideCount + Math.ceil((text.length - wideCount) / 4);
}

/** Those texts that fit into `budget` tokens, in their order: the ones of least importance go first, of equals the later one. */
export function fitByImportance<T extends { text: string; importance: number }>(parts: readonly T[], budget: number): T[] {
  const ranked = parts
    .map((part, index) => ({ part, index, tokens: estimateTokens(part.text) }))
    .sort((a, b) => b.part.importance - a.part.importance || a.index - b.index);
  const kept = new Set<number>();
  let left = budget;
  for (const { index, tokens } of ranked) {
    if (tokens > left) continue;
    left -= tokens;
    kept.add(index);
  }
  return parts.filter((_, index) => kept.has(index));
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
