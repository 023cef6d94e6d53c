import { shorten } from '@/lib/text';

/** At most `max` code units, cut after a word or a CJK sign where one ends in the last third; an ellipsis marks the cut. */
export function shortenAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = shorten(text, max).slice(0, -1);
  const boundary = Math.max(...[' ', '\n', '。', '，', '！', '？', '；'].map((sign) => cut.lastIndexOf(sign)));
  const end = boundary > (max * 2) / 3 ? boundary : cut.length;
  return `${cut.slice(0, end).trimEnd()}…`;
}
