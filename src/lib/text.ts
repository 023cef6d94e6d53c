// What people and models type is stored as Unicode text that Postgres accepts and that cannot disguise itself.

const forbidden = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;

/** True when the text holds no NUL or control characters, no bidirectional overrides and no lone surrogates. */
export function isCleanText(text: string): boolean {
  return text.isWellFormed() && !forbidden.test(text);
}

/** The text without what `isCleanText` refuses: for texts of models, which are repaired rather than refused. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(new RegExp(forbidden, 'gu'), '').trim();
}

// Signs without a width, and tags that draw nothing: places to hide words in. Joiners stay: emoji and some scripts need them.
const invisible = /[\u00AD\u200B\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]/gu;

/** What a reader can see of the text, cleaned. */
export const visibleText = (text: string): string => cleanText(text.replace(invisible, ''));

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Length as people count it: an emoji with modifiers is one. */
export function graphemeLength(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
  return count;
}

/** At most `max` characters as people count them; an ellipsis, itself one, marks the cut. */
export function shortenGraphemes(text: string, max: number): string {
  if (text.length <= max || graphemeLength(text) <= max) return text;
  const kept: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    if (kept.length === max - 1) break;
    kept.push(segment);
  }
  return `${kept.join('')}…`;
}

/** At most `max` code units, never cutting a character in half; an ellipsis marks the cut. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')}…`;
}
