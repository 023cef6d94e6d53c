// A muted word as Postgres finds it in a text: whole words where letters have ends, anywhere in scripts that write without spaces.
const letter = 'A-Za-z0-9\\u00C0-\\u024F_';
const isLetter = new RegExp(`[${letter}]`, 'u');
const special = /[\\^$.*+?()[\]{}|]/g;

/** The same for every spelling that differs only in case, form or spaces: what is kept, and kept once. */
export const foldWord = (word: string): string => word.normalize('NFKC').toLowerCase().trim().replace(/\s+/gu, ' ');

/** A regular expression of Postgres (without case) for a folded word, phrase or #tag. */
export function wordPattern(folded: string): string {
  const signs = [...folded];
  const from = isLetter.test(signs[0] ?? '') ? `(?<![${letter}])` : '';
  const to = isLetter.test(signs.at(-1) ?? '') ? `(?![${letter}])` : '';
  const body = folded.replace(special, '\\$&').replaceAll(' ', '\\s+');
  return `${from}${body}${to}`;
}
