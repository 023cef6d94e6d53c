// How alike two short texts are, letter by letter: the Jaccard index of their character trigrams. Broder 1997, "On the resemblance and
// containment of documents", with signs instead of words, so that it serves Chinese and single sentences as well.

/** Letters and digits only, in one case and one width: what remains when dress is taken off. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The runs of three signs in a text as it is compared; a text of fewer is one run. */
export function trigrams(text: string): ReadonlySet<string> {
  const signs = [...plainText(text)];
  if (signs.length < 3) return new Set(signs.length === 0 ? [] : [signs.join('')]);
  return new Set(signs.slice(2).map((sign, i) => `${signs[i]}${signs[i + 1]}${sign}`));
}

/** 0 (nothing in common) to 1 (the same runs): shared runs over all runs. Two empty texts have nothing in common. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const run of few) if (many.has(run)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
