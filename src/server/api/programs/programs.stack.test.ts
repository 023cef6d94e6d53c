import { expect, test } from 'vitest';
import { isProgramCall, type ProgramScope, programCalls, programScopes } from '@/contracts/programs';
import { viewerOfToken } from '@/server/auth/tokens/viewer-of-token';
import { aCharacter, aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { type TestApp, testApp } from '@/testing/test-app';
import { appRouter } from '../root';
import { allowOrigin, answerProgram } from './answer-program';
import { publicOrigin } from './public-origin';

const password = 'correct horse battery';
const code = (wanted: string) => ({ cause: { code: wanted } });

type Sent = { token?: string; query?: Record<string, string>; body?: unknown; method?: string; headers?: Record<string, string> };

function call(app: TestApp, path: string, { token, query = {}, body, method, headers = {} }: Sent = {}): Promise<Response> {
  const url = `https://kith.example/api/v1/${path}?${new URLSearchParams(query)}`;
  const request = new Request(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return answerProgram(app, request, path);
}

async function aToken(app: TestApp, scopes: ProgramScope[] = [...programScopes]) {
  const owner = await aPerson(app, { password });
  const as = caller(app, { as: owner });
  const made = await as.tokens.create({ name: 'Reader 🙂', scopes, days: 30, currentPassword: password });
  return { owner, as, ...made };
}

const problemIn = async (response: Response) => ({ status: response.status, ...((await response.json()) as { code: string }) });

test('B09: P: programs: a token reads and writes as its owner, in plain JSON that says who is an AI', async () => {
  await using app = await testApp();
  const { token, owner } = await aToken(app);
  await aPost(app, { author: await aCharacter(app, { username: 'mei_tan' }), text: 'Rain again.' });
  const post = { text: 'Written by a program', imageIds: [], clientId: 'program-1' };
  const [first, again] = [
    await call(app, 'posts.create', { token, body: post }),
    await call(app, 'posts.create', { token, body: post }),
  ];
  expect([first.status, again.status]).toEqual([200, 200]);
  const feed = (await (await call(app, 'feed.latest', { token, query: { limit: '5', by: 'character' } })).json()) as object;
  expect(feed).toMatchObject({ items: [{ text: 'Rain again.', author: { username: 'mei_tan', isAi: true } }] });
  const all = (await (await call(app, 'feed.latest', { token })).json()) as { items: { id: string; createdAt: string }[] };
  expect(all.items).toMatchObject([{ text: post.text, author: { id: owner.id, isAi: false } }, { text: 'Rain again.' }]);
  expect(all.items[0]?.createdAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  const like = { postId: all.items[1]?.id, liked: true };
  expect((await call(app, 'posts.setLike', { token, body: like })).status).toBeLessThan(300);
  expect(await app.db.like.count()).toBe(1);
});

test('P: programs: a token is shown once, kept as a hash, and opens nothing outside its scopes, after its time or once removed', async () => {
  const clock = aClock('2026-11-22T10:00:00Z');
  await using app = await testApp({ clock });
  const { token, as, id } = await aToken(app, ['read']);
  expect(JSON.stringify(await app.db.apiToken.findMany())).not.toContain(token);
  expect(await as.tokens.list()).toMatchObject([
    { id, name: 'Reader 🙂', start: token.slice(0, 10), scopes: ['read'], lastUsedAt: null },
  ]);
  expect((await call(app, 'world.status', { token })).status).not.toBe(401);
  expect(await problemIn(await call(app, 'messages.conversations', { token }))).toMatchObject({
    status: 403,
    code: 'scope-missing',
  });
  const refused = { status: 401, code: 'token-refused' };
  for (const wrong of [undefined, 'kith_', `${token}x`, token.toUpperCase(), `kith_${'a'.repeat(43)}`]) {
    expect(await problemIn(await call(app, 'feed.latest', wrong === undefined ? {} : { token: wrong }))).toMatchObject(refused);
  }
  expect((await call(app, 'feed.latest', { headers: { cookie: 'next-auth.session-token=x' } })).status).toBe(401);
  clock.pass(31 * 24 * 3_600_000);
  expect(await problemIn(await call(app, 'feed.latest', { token }))).toMatchObject(refused);

  const other = await aToken(app);
  await expect(as.tokens.remove({ tokenId: other.id })).rejects.toMatchObject(code('token-not-found'));
  await other.as.tokens.remove({ tokenId: other.id });
  expect(await problemIn(await call(app, 'feed.latest', { token: other.token }))).toMatchObject(refused);
  await expect(as.tokens.create({ name: 'x', scopes: ['read'], days: 1, currentPassword: 'wrong' })).rejects.toMatchObject(
    code('wrong-password'),
  );
});

test('P: programs: another password, a suspension and a deleted account hold for tokens too; an operator’s token is no operator', async () => {
  await using app = await testApp();
  const { token, as, owner } = await aToken(app);
  const body = { text: 'Hello', imageIds: [], clientId: 'program-2' };
  const until = new Date(app.clock.now().getTime() + 3_600_000);
  await app.db.user.update({ where: { id: owner.id }, data: { suspendedUntil: until, role: 'operator' } });
  expect(await problemIn(await call(app, 'posts.create', { token, body }))).toMatchObject({ status: 403, code: 'suspended' });
  expect((await call(app, 'feed.latest', { token })).status).toBe(200);
  expect((await viewerOfToken(app, token))?.viewer).toMatchObject({ id: owner.id, role: 'member' });
  await as.security.changePassword({ currentPassword: password, password: 'another horse battery' });
  expect((await call(app, 'feed.latest', { token })).status).toBe(401);
  const leaving = await aToken(app);
  await app.db.user.update({ where: { id: leaving.owner.id }, data: { leavingAt: app.clock.now() } });
  expect((await call(app, 'feed.latest', { token: leaving.token })).status).toBe(401);
});

test('P: programs: what is wrong is said as a problem with a code; nothing of the insides is', async () => {
  await using app = await testApp();
  const { token } = await aToken(app);
  const said = async (path: string, sent: Sent) => {
    const { status, code: why } = await problemIn(await call(app, path, { token, ...sent }));
    return `${status} ${why}`;
  };
  expect(await said('posts.create', { body: '{"text":' })).toBe('400 bad-input');
  expect(await said('posts.create', { body: { text: '' } })).toBe('400 bad-input');
  expect(await said('posts.create', { body: `{"text":"${'a'.repeat(300_000)}"}` })).toBe('400 bad-input');
  expect(await said('posts.create', { method: 'POST', headers: { 'content-type': 'text/plain' } })).toBe('400 bad-input');
  expect(await said('feed.latest', { query: { limit: '1e9' } })).toBe('400 bad-input');
  expect(await said('feed.latest', { query: { cursor: 'forged' } })).toBe('400 bad-cursor');
  expect(await said('posts.byId', { query: { postId: app.ids.next() } })).toBe('404 post-not-found');
  expect(await said('feed.latest', { method: 'POST', body: {} })).toBe('405 method-not-allowed');
  for (const closed of ['world.pause', 'security.changePassword', 'tokens.create', 'toString', 'live.events', '..']) {
    expect(await said(closed, {})).toBe('404 not-found');
  }
});

test('P: programs: the setting closes the door or lets strangers read; pages of other origins read only where it names them', async () => {
  await using open = await testApp({
    env: { PROGRAMS: 'open', PROGRAMS_ORIGINS: 'https://tool.example', NEXTAUTH_URL: 'https://kith.example/' },
  });
  expect((await call(open, 'feed.latest')).status).toBe(200);
  expect(publicOrigin(open, 'http://inside:3000/x')).toBe('https://kith.example');
  expect((await call(open, 'posts.create', { body: { text: 'x', imageIds: [], clientId: 'program-3' } })).status).toBe(401);
  const from = (origin: string) => allowOrigin(open, new Request('https://kith.example', { headers: { origin } }));
  expect([from('https://tool.example')['access-control-allow-origin'], from('https://evil.example')]).toEqual([
    'https://tool.example',
    {},
  ]);
  await using closed = await testApp({ env: { PROGRAMS: 'closed' } });
  const { token } = await aToken(closed);
  expect((await call(closed, 'feed.latest', { token })).status).toBe(404);
});

/** Not for programs: what concerns the account itself, what keeps order, and what only a page needs. */
const ownRouters =
  /^(audit|channels|characters|deliveries|files|groups|habits|identities|live|mails|memories|models|moderation|passkeys|personalData|pictures|relations|remembered|replies|security|tokens|wellbeing)\./;
const ownCalls = [
  ...['accounts.register', 'accounts.updateProfile', 'accounts.setAvatar', 'accounts.removeAvatar', 'accounts.age'],
  ...['accounts.declareAge', 'accounts.sessions', 'accounts.revokeSession', 'accounts.revokeOtherSessions'],
  ...['messages.markDelivered', 'messages.typing', 'messages.onTyping', 'messages.delete', 'messages.hide', 'messages.clear'],
  ...['messages.requests', 'messages.requestCount', 'messages.acceptRequest', 'messages.declineRequest'],
  ...['messages.settings', 'messages.changeSettings', 'notifications.settings', 'notifications.setSettings'],
  ...['posts.wishes', 'posts.setWishes', 'posts.moment', 'search.names', 'town.bonds', 'town.explain', 'town.onMind'],
  ...['world.start', 'world.stop', 'world.pause', 'world.resume', 'world.step', 'world.alarm', 'world.setSpeed'],
];

test('P: programs: every procedure is either for programs, by one scope, or for the pages of Kith alone', () => {
  const procedures = Object.keys(appRouter._def.procedures);
  expect(Object.keys(programCalls).filter((path) => !procedures.includes(path))).toEqual([]);
  const undecided = procedures.filter((path) => !isProgramCall(path) && !ownRouters.test(path) && !ownCalls.includes(path));
  expect(undecided).toEqual([]);
});
