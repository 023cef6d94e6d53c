// What many at once, and too many, may do with tokens.
import { expect, test } from 'vitest';
import { limits } from '@/contracts/limits';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';
import { answerProgram } from './answer-program';

const password = 'correct horse battery';

async function anOwner(app: TestApp) {
  const owner = await aPerson(app, { password });
  const as = caller(app, { as: owner });
  const made = await as.tokens.create({ name: 'Reader', scopes: ['read'], days: 30, currentPassword: password });
  return { owner, as, token: made.token };
}

const read = (app: TestApp, token: string) =>
  answerProgram(
    app,
    new Request('https://kith.example/api/v1/feed.latest', { headers: { authorization: `Bearer ${token}` } }),
    'feed.latest',
  );

test('P: programs: of several tokens made at once only as many come to be as an account may have', async () => {
  await using app = await testApp();
  const { owner, as } = await anOwner(app);
  const createdAt = app.clock.now();
  const others = Array.from({ length: limits.tokens.most - 2 }, (_, at) => ({
    ...{ id: app.ids.next(), userId: owner.id, name: `Token ${at}`, hash: `hash ${at}`, start: 'kith_aaaaa', scopes: ['read'] },
    ...{ createdAt, expiresAt: createdAt },
  }));
  await app.db.apiToken.createMany({ data: others });
  const answers = await Promise.allSettled(
    Array.from({ length: 6 }, () => as.tokens.create({ name: 'The last', scopes: ['read'], days: 1, currentPassword: password })),
  );
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.cause.code] : []));
  expect(refused).toEqual(Array.from({ length: 5 }, () => 'tokens-full'));
  expect(await app.db.apiToken.count({ where: { userId: owner.id } })).toBe(limits.tokens.most);
  expect(await app.db.auditEntry.count({ where: { action: 'token.made', actorId: owner.id } })).toBe(2);
});

test('P: programs: who asks too often is told when to come back, and nobody else is held up', async () => {
  await using app = await testApp();
  const [busy, calm] = [await anOwner(app), await anOwner(app)];
  await expect(app.limiter.take('read', busy.owner.id, 1_000_000)).rejects.toMatchObject({ code: 'rate-limited' });
  const refused = await read(app, busy.token);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ code: 'rate-limited', status: 429 });
  expect((await read(app, calm.token)).status).toBe(200);
});
