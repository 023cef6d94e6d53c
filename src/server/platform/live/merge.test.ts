import { expect, test } from 'vitest';
import { merge } from './merge';

async function* counting(upTo: number, everyMs: number, onEnd = () => {}) {
  try {
    for (let number = 1; number <= upTo; number++) {
      await new Promise((resolve) => setTimeout(resolve, everyMs));
      yield number;
    }
  } finally {
    onEnd();
  }
}

test('merged sources keep their order each, and end together with the last', async () => {
  const seen: Record<string, number[]> = { quick: [], slow: [] };
  for await (const { from, value } of merge({ quick: counting(20, 1), slow: counting(3, 10) })) seen[from]?.push(value);
  expect(seen).toEqual({ quick: Array.from({ length: 20 }, (_, index) => index + 1), slow: [1, 2, 3] });
});

test('the first source that fails ends the merged stream with its error', async () => {
  const failing = (async function* () {
    yield 1;
    throw new Error('gone');
  })();
  const read = async () => {
    for await (const _ of merge({ failing, other: counting(1000, 5) }));
  };
  await expect(read()).rejects.toThrow('gone');
});

test('leaving early closes every source', async () => {
  let closed = 0;
  const close = () => {
    closed += 1;
  };
  for await (const _ of merge({ one: counting(5, 1, close), two: counting(5, 1, close) })) break;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(closed).toBe(2);
});
