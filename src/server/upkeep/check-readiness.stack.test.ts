import { expect, test } from 'vitest';
import { aClock } from '@/testing/clock';
import { testApp } from '@/testing/test-app';
import type { LanguageModel } from '../platform/llm/language-model';
import { checkReadiness } from './check-readiness';

const unasked = () => Promise.reject(new Error('nobody asks this model'));
const here: LanguageModel = { askObject: unasked, askText: unasked, check: async () => ({ ok: true, models: ['m'] }) };
const gone: LanguageModel = { ...here, check: async () => ({ ok: false, sentence: 'http://inside:1/v1 cannot be reached.' }) };

const running = (at: Date) => ({
  ...{ id: 'main', name: {}, seed: '1', state: {}, status: 'running' as const, createdAt: at, lastAdvanceAt: at },
});

test('everything there is ready; a town that does not move is not, and says since when', async () => {
  const clock = aClock('2026-11-22T10:00:00Z');
  await using app = await testApp({ clock, model: here });
  expect(await checkReadiness(app)).toMatchObject({ ok: true, checks: { town: { note: 'there is no town yet' } } });
  await app.db.world.create({ data: running(clock.now()) });
  clock.pass(60_000);
  expect(await checkReadiness(app)).toMatchObject({ ok: true, checks: { town: { note: 'main running' } } });
  clock.pass(10 * 60_000);
  const late = await checkReadiness(app);
  expect(late.ok).toBe(false);
  expect(late.checks.town).toEqual({ ok: false, why: expect.stringContaining('main last at 2026-11-22T10:00:00.000Z') });
  await app.db.world.updateMany({ data: { status: 'paused' } });
  clock.pass(5000);
  expect((await checkReadiness(app)).ok).toBe(true);
});

test('each missing part is named, without addresses', async () => {
  await using app = await testApp({
    model: gone,
    env: { REDIS_URL: 'redis://127.0.0.1:9', LLM_BASE_URL: 'http://inside:1/v1' },
  });
  await app.db.$executeRaw`delete from _prisma_migrations`;
  const { ok, checks } = await checkReadiness(app);
  expect(ok).toBe(false);
  expect(checks.database).toEqual({ ok: true });
  expect(checks.redis).toEqual({ ok: false, why: 'Redis does not answer.' });
  expect(checks.model).toEqual({ ok: false, why: 'The endpoint of the language model cannot be reached.' });
  expect(checks.migrations).toEqual({ ok: false, why: expect.stringMatching(/^Migrations wait to be applied: \d{14}_/) });
});

test('a database that is gone is not ready', async () => {
  await using app = await testApp({ model: here });
  const { createDb } = await import('../platform/db/create-db');
  const url = 'postgresql://nobody@127.0.0.1:9/none';
  const { db, close } = createDb({ ...app, config: { ...app.config, database: { ...app.config.database, url } } });
  const { ok, checks } = await checkReadiness({ ...app, db });
  await close();
  expect([ok, checks.database]).toEqual([false, { ok: false, why: 'The database does not answer.' }]);
});
