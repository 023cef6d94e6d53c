const tags = /(?<![\p{L}\p{N}_#&/])#[\p{L}\p{N}_]{1,50}/gu;

/** A text in pieces: words, and `#tags`; `at` is where each begins. */
export function partsOf(text: string): { at: number; tag: boolean; words: string }[] {
  const parts: { at: number; tag: boolean; words: string }[] = [];
  let end = 0;
  for (const match of text.matchAll(tags)) {
    if (match.index > end) parts.push({ at: end, tag: false, words: text.slice(end, match.index) });
    parts.push({ at: match.index, tag: true, words: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ at: end, tag: false, words: text.slice(end) });
  return parts;
}
