import { expect, test } from 'vitest';
import { readConfig } from '@/server/platform/env';
import { createGate } from './gate';
import { hashPassword, verifyPassword } from './hash-password';

const required = {
  DATABASE_URL: 'postgres://127.0.0.1/kith',
  REDIS_URL: 'redis://127.0.0.1',
  LLM_BASE_URL: 'http://127.0.0.1:9/v1',
  LLM_MODEL: 'none',
  NEXTAUTH_SECRET: 'only for tests, only for tests, only',
  UPLOADTHING_TOKEN: 'none',
};
// What people's passwords cost, not what those of tests do.
const app = { config: readConfig({ ...required, NODE_ENV: 'production' }) };

test('a password of people is hashed with 4096 rounds', async () => {
  expect(await hashPassword(app, 'correct horse')).toMatch(/^\$2b\$12\$/);
  expect(await hashPassword({ config: readConfig(required) }, 'correct horse')).toMatch(/^\$2b\$12\$/);
});

test('every byte of a long password counts, and a NUL does not end it', async () => {
  const start = '长'.repeat(30); // 90 bytes
  const hash = await hashPassword(app, `${start}\0one`);
  expect(await verifyPassword(app, `${start}\0one`, hash)).toBe(true);
  expect(await verifyPassword(app, `${start}\0two`, hash)).toBe(false);
  expect(await verifyPassword(app, start, hash)).toBe(false);
});

test('a missing hash never matches and takes as long as a real one', async () => {
  const hash = await hashPassword(app, 'correct horse');
  const timed = async (given: string | null) => {
    const started = performance.now();
    expect(await verifyPassword(app, 'wrong horse', given)).toBe(false);
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
