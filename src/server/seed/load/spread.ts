// Who likes, answers and follows whom in a crowd: pairs that follow from numbers, so that none comes twice and counts are known beforehand.

/** Larger than any crowd, and prime: steps of it meet every other number before the first one comes again. */
const step = 15_485_863;

export type Pair = { from: number; to: number };

/** The `number`th of pairs between `from` and `to` others: distinct while there are fewer than `from * to`. */
export function pairOf(number: number, { from, to }: { from: number; to: number }): Pair {
  const first = number % from;
  const turn = Math.floor(number / from);
  return { from: first, to: (first * 7_919 + turn * (step % to || 1)) % to };
}

/** The `number`th of those who follow others: everybody follows the next ones, and nobody follows oneself. */
export function followOf(number: number, people: number): Pair {
  const from = number % people;
  return { from, to: (from + 1 + Math.floor(number / people)) % people };
}

/** How often each of `size` others is met by the first `count` pairs. */
export function countsOf(count: number, size: number, pair: (number: number) => Pair): Int32Array {
  const counts = new Int32Array(size);
  for (let number = 0; number < count; number++) {
    const { to } = pair(number);
    counts[to] = (counts[to] ?? 0) + 1;
  }
  return counts;
}
