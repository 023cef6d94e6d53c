// The door itself: what each failure looks like from outside. The procedures' own rules are tested beside their subjects.
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import superjson from 'superjson';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { DomainError } from '@/lib/errors';
import { aPerson } from '@/testing/builders';
import { type CallerUser, viewerOf } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';
import type { ApiContext } from './context';
import { appRouter } from './root';
import { operatorProcedure, publicProcedure, router, signedInProcedure } from './trpc';

const failing = router({
  sql: publicProcedure.input(z.object({})).query(({ ctx }) => ctx.app.db.$queryRaw`select * from no_such_table`),
  leak: publicProcedure.input(z.object({})).query(() => {
    throw new Error('ENOENT: /srv/kith/secret.key');
  }),
  foreseen: publicProcedure.input(z.object({})).query(() => {
    throw new DomainError('world-busy', 'World main is at version 7', { retryAfterMs: 1200 });
  }),
  members: signedInProcedure.input(z.object({})).query(() => 'in'),
  operators: operatorProcedure.input(z.object({})).query(() => 'in'),
  expensive: publicProcedure
    .meta({ cost: 60 })
    .input(z.object({}))
    .mutation(() => 'done'),
});

const errorShape = z.object({
  error: z.object({
    json: z.object({
      message: z.string(),
      data: z.looseObject({
        code: z.string(),
        httpStatus: z.number(),
        domainCode: z.string().nullable(),
        errorId: z.string().nullish(),
      }),
    }),
  }),
});

type Ask = { path: string; input?: unknown; body?: string; as?: CallerUser; batch?: number };

async function ask(app: TestApp, { path, input, body, as, batch }: Ask, served: typeof failing | typeof appRouter = failing) {
  const json = JSON.stringify(superjson.serialize(input));
  const paths = batch ? Array.from({ length: batch }, () => path).join(',') : path;
  const url = `http://kith.test/api/trpc/${paths}${batch ? '?batch=1' : body === undefined ? `?input=${encodeURIComponent(json)}` : ''}`;
  const request = new Request(
    url,
    body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': 'application/json' } },
  );
  const context: ApiContext = { app, viewer: as ? viewerOf(as) : null, address: 'test', language: 'en', inProcess: false };
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: served,
    maxBatchSize: 20,
    createContext: () => context,
  });
  return { status: response.status, text: await response.text() };
}

async function refusal(app: TestApp, asked: Ask, served?: typeof failing | typeof appRouter) {
  const { status, text } = await ask(app, asked, served);
  const { message, data } = errorShape.parse(JSON.parse(text)).error.json;
  return { status, text, message, ...data };
}

test('what nobody foresaw leaves as a number, never as SQL, a path or a stack', async () => {
  await using app = await testApp();
  for (const path of ['sql', 'leak']) {
    const { text, ...shown } = await refusal(app, { path, input: {} });
    expect(shown).toMatchObject({ status: 500, code: 'INTERNAL_SERVER_ERROR', message: 'internal-error', domainCode: null });
    expect(shown.errorId).toMatch(/^[0-9a-f]{8}$/);
    expect(text).not.toMatch(/select|no_such_table|ENOENT|secret|stack|node_modules/i);
  }
});

test('what was foreseen leaves as its code and when to come back, without the sentence for the log', async () => {
  await using app = await testApp();
  const { text, ...shown } = await refusal(app, { path: 'foreseen', input: {} });
  expect(shown).toMatchObject({ status: 409, message: 'world-busy', domainCode: 'world-busy', retryAfterMs: 1200 });
  expect(text).not.toContain('version 7');
});

test('a stranger and a member are kept out where they may not go', async () => {
  await using app = await testApp();
  const [ada, olga] = [await aPerson(app), await aPerson(app, { role: 'operator' })];
  const statusOf = async (path: string, as?: CallerUser) => (await ask(app, { path, input: {}, as })).status;
  expect(await Promise.all([statusOf('members'), statusOf('members', ada)])).toEqual([401, 200]);
  expect(await Promise.all([statusOf('operators'), statusOf('operators', ada), statusOf('operators', olga)])).toEqual([
    401, 403, 200,
  ]);
});

test('a database that is away is said to be away', async () => {
  await using app = await testApp();
  await using gone = await testApp();
  await gone.close();
  const { createDb } = await import('../platform/db/create-db');
  const config = { ...app.config, database: { ...app.config.database, url: 'postgresql://nobody@127.0.0.1:9/none' } };
  const away = createDb({ config, log: app.log });
  const shown = await refusal({ ...app, db: away.db }, { path: 'sql', input: {} });
  await away.close();
  expect(shown).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE', domainCode: 'database-unavailable' });
});

test('an expensive mutation takes more of the limit than a cheap one', async () => {
  await using app = await testApp();
  const once = { path: 'expensive', body: JSON.stringify(superjson.serialize({})) };
  expect([(await ask(app, once)).status, (await ask(app, once)).status]).toEqual([200, 200]);
  expect(await refusal(app, once)).toMatchObject({ status: 429, domainCode: 'rate-limited', retryAfterMs: expect.any(Number) });
});

test('broken requests are refused: no JSON, an unknown path, a mutation by GET, a batch without end', async () => {
  await using app = await testApp();
  expect(await refusal(app, { path: 'expensive', body: '{' })).toMatchObject({ status: 400, domainCode: 'bad-input' });
  expect(await refusal(app, { path: 'nothing', input: {} })).toMatchObject({ status: 404 });
  expect(await refusal(app, { path: 'expensive', input: {} })).toMatchObject({ status: 405 });
  expect((await ask(app, { path: 'sql', input: {}, batch: 21 })).status).toBe(400);
});

test('input of a wrong shape is refused field by field', async () => {
  await using app = await testApp();
  const body = JSON.stringify(superjson.serialize({ username: 'a', nickname: 'x\0y', password: 7 }));
  const shown = await refusal(app, { path: 'accounts.register', body }, appRouter);
  expect(shown).toMatchObject({
    status: 400,
    domainCode: 'bad-input',
    zod: { fieldErrors: { username: [expect.any(String)], nickname: ['unclean-text'], password: [expect.any(String)] } },
  });
});

test('every procedure says what it takes', () => {
  // at run time one flat table; its type nests and leaves the inputs out
  const table = appRouter._def.procedures as unknown as Record<string, { _def: { inputs: unknown[] } }>;
  const procedures = Object.entries(table);
  expect(procedures.length).toBeGreaterThan(0);
  expect(procedures.filter(([, procedure]) => procedure._def.inputs.length === 0).map(([name]) => name)).toEqual([]);
});
