import { shortenAtWord } from './shorten-at-word';

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
