// What a text is about, as a direction: its words and runs of letters, hashed into a fixed number of dimensions (Weinberger et al. 2009,
// "Feature Hashing for Large Scale Multitask Learning"), so that it needs no vocabulary and no model. Serves English and Chinese.
import { commonWords } from './common-words';

/** Enough that a memory of a few sentences meets few collisions. */
export const lexicalDimensions = 512;

/** A whole word or pair of Chinese signs tells more than a run of letters, and words that stand in every text tell nothing. */
const weights = { word: 1, pair: 1, sign: 0.4, run: 0.35 };

/** Length 1, or all zeros for a text without letters. The same text gives the same vector, always. */
export function lexicalVector(text: string, dimensions = lexicalDimensions): number[] {
  const counts = new Map<string, { weight: number; times: number }>();
  const add = (unit: string, weight: number) => counts.set(unit, { weight, times: (counts.get(unit)?.times ?? 0) + 1 });
  const plain = text.normalize('NFKC').toLowerCase();
  for (const [run] of plain.matchAll(/\p{Script=Han}+/gu)) addHan(run, add);
  for (const [word] of plain.matchAll(/[^\P{L}\p{Script=Han}]+|\p{N}+/gu)) addWord(word, add);
  const vector = new Array<number>(dimensions).fill(0);
  for (const [unit, { weight, times }] of counts) {
    const hash = fnv1a(unit);
    const at = hash % dimensions;
    // A sign from the hash lets collisions cancel out instead of adding up; frequency counts less and less (tf of TF-IDF).
    vector[at] = (vector[at] ?? 0) + (hash & 0x80000000 ? -1 : 1) * weight * (1 + Math.log(times));
  }
  return normalised(vector);
}

type Add = (unit: string, weight: number) => void;

function addHan(run: string, add: Add): void {
  const signs = [...run];
  for (const sign of signs) add(sign, weights.sign);
  for (const [i, sign] of signs.slice(1).entries()) add(`${signs[i]}${sign}`, weights.pair);
}

function addWord(word: string, add: Add): void {
  if (commonWords.has(word)) return;
  add(`=${word}`, weights.word);
  const framed = `^${word}$`;
  for (let i = 0; i + 3 <= framed.length; i++) add(framed.slice(i, i + 3), weights.run);
}

/** FNV-1a, 32 bits, over code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // The low bits of short texts are mixed once more.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export function normalised(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return length === 0 ? [...vector] : vector.map((value) => value / length);
}

/** -1 to 1, of two vectors of length 1; 0 when one of them says nothing. */
export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
