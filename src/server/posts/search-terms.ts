// What a text is found by. English by the stems of its words, Chinese and Japanese by single signs and pairs of them, which need no dictionary.
import { stemmer } from 'stemmer';
import { partsOf, tagsOf } from '@/lib/marked-text';

const signs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const words = /[\p{L}\p{N}_]+/gu;

/** Longer words are cut: nobody looks for their ends. */
const longestTerm = 40;
/** Terms of one text, at most: more than the longest post of different words has. */
const mostTerms = 2_000;

/** All terms of a text to be found, each once: stems, signs, pairs of signs, and `#tags`. */
export function termsOf(text: string): string[] {
  const plain = folded(text);
  const runs = plain.match(signs) ?? [];
  return distinct([...stemsIn(plain), ...runs.flatMap((run) => [...run, ...pairsOf(run)]), ...tagsIn(plain)]);
}

/** The terms that a found text must all have; empty when there is nothing to look for. */
export function termsToFind(query: string): string[] {
  const plain = folded(query);
  // A tag is looked for as such, and not also as the word in it.
  const rest = withoutTags(plain);
  const runs = rest.match(signs) ?? [];
  return distinct([
    ...stemsIn(rest),
    ...runs.flatMap((run) => (pairsOf(run).length > 0 ? pairsOf(run) : [run])),
    ...tagsIn(plain),
  ]);
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();
const stemsIn = (plain: string) =>
  (plain.replace(signs, ' ').match(words) ?? []).map((word) => stemmer(word.slice(0, longestTerm)));
const tagsIn = (plain: string) => tagsOf(plain).map((tag) => `#${tag}`);
const withoutTags = (plain: string) =>
  partsOf(plain, () => false)
    .map(({ kind, words }) => (kind === 'tag' ? ' ' : words))
    .join('');
const distinct = (terms: readonly string[]) => [...new Set(terms)].slice(0, mostTerms);

function pairsOf(run: string): string[] {
  const each = [...run];
  return each.slice(1).map((sign, index) => `${each[index]}${sign}`);
}
