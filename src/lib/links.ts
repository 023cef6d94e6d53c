// Web addresses in plain text: the same ones become links on the screen and cards below a post.

const addresses = /(?<![\p{L}\p{N}_@/.])https?:\/\/[^\s<>"'`{}|\\^\u3000-\u303F\uFF00-\uFFEF“”‘’…]+/giu;
const closing: Record<string, string> = { ')': '(', ']': '[' };
const maxLength = 2000;

export type FoundLink = {
  /** where it begins */
  at: number;
  /** as it was typed */
  words: string;
  /** as a browser would open it, without the part after `#`'s own meaning being touched */
  href: string;
};

/** All web addresses of a text, in order; without the punctuation that ends the sentence around them. */
export function linksIn(text: string): FoundLink[] {
  return [...text.matchAll(addresses)].flatMap((match) => {
    const words = trimEnd(match[0]);
    const href = hrefOf(words);
    return href ? [{ at: match.index, words, href }] : [];
  });
}

function hrefOf(words: string): string | null {
  const url = URL.parse(words);
  if (!url || url.username || url.password || !url.hostname.includes('.') || url.href.length > maxLength) return null;
  return url.href;
}

/** "(see https://a.example/b)." names https://a.example/b; a bracket stays when the address opened it. */
function trimEnd(words: string): string {
  const last = words.at(-1) ?? '';
  if (/[.,;:!?*_~]/.test(last)) return trimEnd(words.slice(0, -1));
  const opening = closing[last];
  const count = (sign: string) => words.split(sign).length;
  if (opening && count(last) > count(opening)) return trimEnd(words.slice(0, -1));
  return words;
}
