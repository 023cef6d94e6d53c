/** Pieces as a reader sees them arrive: a word with the space before it, or one character of a script without spaces. */
export const splitTokens = (text: string): string[] =>
  text.match(
    /\s*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\s*[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,12}|\s+/gu,
  ) ?? [];

export const countTokens = (text: string): number => splitTokens(text).length;
