// Whatever is thrown at any procedure, signed in or not, the answer is a refusal with a code or an answer, never a crash.
import { callTRPCProcedure, TRPCError } from '@trpc/server';
import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { viewerOf } from '@/testing/call';
import { testApp } from '@/testing/test-app';
import type { ApiContext } from './context';
import { appRouter } from './root';

const fields = [
  ...['username', 'nickname', 'password', 'bio', 'language', 'text', 'alt', 'clientId', 'cursor', 'lastEventId', 'sessionId'],
  ...['postId', 'commentId', 'conversationId', 'messageId', 'characterId', 'imageIds', 'seq', 'limit', 'liked', 'steps', 'speed'],
];
const all = (value: unknown) => Object.fromEntries(fields.map((field) => [field, value]));

const garbage: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a text', 'x'],
  ['a list', [1, 2, 3]],
  ['an empty object', {}],
  ['numbers everywhere', all(-1.5)],
  ['not a number everywhere', all(Number.NaN)],
  ['NUL everywhere', all('a\0b')],
  ['long texts everywhere', all('x'.repeat(200_000))],
  ['half a character everywhere', all('\ud83d')],
  ['objects everywhere', all({ $gt: '' })],
  ['lists everywhere', all([[]])],
  ['SQL everywhere', all("'; drop table users; --")],
  [
    'ids of nothing, forged cursors',
    { ...all('0190c5a2-0000-7000-8000-000000000001'), cursor: 'bm90IGEgY3Vyc29y', limit: 20, seq: 1, liked: true },
  ],
  ['a name that is looked up', { ...all(undefined), username: 'a\0b' }],
];

type Kind = 'query' | 'mutation' | 'subscription';

test('no garbage makes any procedure fail with an internal error', async () => {
  await using app = await testApp();
  const operator = await aPerson(app, { role: 'operator' });
  // at run time one flat table; its type nests
  const table = appRouter._def.procedures as unknown as Record<string, { _def: { type: Kind } }>;
  const crashed: string[] = [];
  const unlimited = { ...app, limiter: { take: async () => {}, forgive: async () => {} } };

  for (const [path, { _def }] of Object.entries(table)) {
    for (const [name, input] of garbage) {
      for (const viewer of [null, viewerOf(operator)]) {
        const ctx: ApiContext = { app: unlimited, viewer, address: 'test', language: 'en', inProcess: false };
        const signal = AbortSignal.abort();
        const call = { ctx, path, type: _def.type, signal, batchIndex: 0, getRawInput: async () => input, router: appRouter };
        const answer = await callTRPCProcedure(call).catch((error: unknown) => error);
        const isCrash = answer instanceof Error && (!(answer instanceof TRPCError) || answer.code === 'INTERNAL_SERVER_ERROR');
        if (isCrash) crashed.push(`${path} with ${name}: ${answer.message}`);
      }
    }
  }
  expect(crashed).toEqual([]);
  expect(await app.db.user.count()).toBe(1);
});
