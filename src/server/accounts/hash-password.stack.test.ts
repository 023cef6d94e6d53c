import { expect, test } from 'vitest';
import { createGate } from './gate';
import { hashPassword, verifyPassword } from './hash-password';

test('every byte of a long password counts, and a NUL does not end it', async () => {
  const start = '长'.repeat(30); // 90 bytes
  const hash = await hashPassword(`${start}\0one`);
  expect(await verifyPassword(`${start}\0one`, hash)).toBe(true);
  expect(await verifyPassword(`${start}\0two`, hash)).toBe(false);
  expect(await verifyPassword(start, hash)).toBe(false);
});

test('a missing hash never matches and takes as long as a real one', async () => {
  const hash = await hashPassword('correct horse');
  const timed = async (given: string | null) => {
    const started = performance.now();
    expect(await verifyPassword('wrong horse', given)).toBe(false);
    return performance.now() - started;
  };
  const real = await timed(hash);
  const missing = await timed(null);
  expect(missing).toBeGreaterThan(real / 3);
});

test('a gate lets two through at once, the rest in order, and refuses a crowd', async () => {
  const through = createGate({ width: 2, queue: 3 });
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  const work = (number: number) =>
    through(async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(number);
      inside--;
    });
  const all = await Promise.allSettled([1, 2, 3, 4, 5, 6].map(work));
  expect(most).toBe(2);
  expect(order).toEqual([1, 2, 3, 4, 5]);
  expect(all[5]).toMatchObject({ status: 'rejected', reason: { code: 'rate-limited' } });
});
