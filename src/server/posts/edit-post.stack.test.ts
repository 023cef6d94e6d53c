import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { testApp } from '@/testing/test-app';
import { verifyCounters } from '../world/verify-counters';

const send = (index: number | string) => `client-id-${index}`;
const label = { isSensitive: false, isSpoiler: false, warning: '' };
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: Error) => error.message,
  );

test('P: edit with history: the words change, likes and comments stay, and every reader can open what it was', async () => {
  const clock = aClock('2026-11-22T10:00:00Z');
  await using app = await testApp({ clock });
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
  const { id: postId } = await asAda.posts.create({ text: 'A gray day #fog', clientId: send(1) });
  await asBob.posts.setLike({ postId, liked: true });
  await asBob.comments.create({ postId, text: 'indeed', clientId: send(2) });
  clock.pass(60_000);
  const edited = await asAda.posts.edit({ postId, version: 1, text: 'A bright day #sun', ...label });
  expect(edited).toMatchObject({ text: 'A bright day #sun', version: 2, editedAt: clock.now(), likesCount: 1, commentsCount: 1 });
  clock.pass(60_000);
  await asAda.posts.edit({ postId, version: 2, text: 'Night', isSensitive: true, isSpoiler: false, warning: 'dark' });
  const first = await asBob.posts.versions({ postId, limit: 1 });
  const second = await caller(app).posts.versions({ postId, limit: 1, cursor: first.nextCursor });
  expect([...first.items, ...second.items]).toMatchObject([
    { version: 2, text: 'A bright day #sun', label: null, writtenAt: new Date('2026-11-22T10:01:00Z') },
    { version: 1, text: 'A gray day #fog', label: null, writtenAt: new Date('2026-11-22T10:00:00Z') },
  ]);
  expect(second.nextCursor).toBeNull();
  expect((await asBob.search.posts({ query: 'night' })).items).toHaveLength(1);
  expect((await asBob.search.posts({ query: '#fog' })).items).toEqual([]);
  expect(await app.db.postTag.count()).toBe(0);
  expect(await verifyCounters(app.db)).toEqual([]);
});

test('P: edit with history: of two edits of the same version at once one holds and the other is told; the same edit again is the same', async () => {
  await using app = await testApp();
  const ada = await aPerson(app);
  const as = caller(app, { as: ada });
  const { id: postId } = await as.posts.create({ text: 'draft', clientId: send(1) });
  const edits = ['one', 'two'].map((text) => codeOf(as.posts.edit({ postId, version: 1, text, ...label })));
  expect((await Promise.all(edits)).sort()).toEqual(['accepted', 'post-changed']);
  const { text, version } = await as.posts.byId({ postId });
  expect(version).toBe(2);
  const again = await Promise.all(
    Array.from({ length: 20 }, () => codeOf(as.posts.edit({ postId, version: 1, text, ...label }))),
  );
  expect(new Set(again)).toEqual(new Set(['accepted']));
  expect(await app.db.postVersion.count({ where: { postId } })).toBe(1);
});

test('D02: only the author edits; what one may not see is not there; a deleted post has no history', async () => {
  await using app = await testApp();
  const [ada, eve] = [await aPerson(app), await aPerson(app)];
  const [asAda, asEve] = [caller(app, { as: ada }), caller(app, { as: eve })];
  const { id: open } = await asAda.posts.create({ text: 'open', clientId: send(1) });
  const { id: closed } = await asAda.posts.create({ text: 'closed', visibility: 'followers', clientId: send(2) });
  expect(await codeOf(asEve.posts.edit({ postId: open, version: 1, text: 'mine', ...label }))).toBe('not-allowed');
  expect(await codeOf(asEve.posts.edit({ postId: closed, version: 1, text: 'mine', ...label }))).toBe('post-not-found');
  expect(await codeOf(asEve.posts.delete({ postId: closed }))).toBe('post-not-found');
  expect(await codeOf(asEve.posts.versions({ postId: closed }))).toBe('post-not-found');
  await asAda.posts.edit({ postId: open, version: 1, text: 'opened', ...label });
  await asAda.posts.delete({ postId: open });
  expect(await codeOf(asAda.posts.versions({ postId: open }))).toBe('post-not-found');
  expect(await app.db.postVersion.count()).toBe(0);
});

test('P: @mention: who is named is told once, also by an edit, and never of what they may not see', async () => {
  await using app = await testApp();
  const [ada, bob, eve] = [
    await aPerson(app),
    await aPerson(app, { username: 'bob_bee' }),
    await aPerson(app, { username: '小红帽' }),
  ];
  const [asAda, asBob, asEve] = [caller(app, { as: ada }), caller(app, { as: bob }), caller(app, { as: eve })];
  const post = await asAda.posts.create({ text: 'Hello @Bob_Bee, @bob_bee and me@bob_bee.example', clientId: send(1) });
  expect(post.mentions).toEqual([{ username: 'bob_bee', isAi: false }]);
  const edit = { postId: post.id, ...label };
  await asAda.posts.edit({ ...edit, version: 1, text: '你好@小红帽你在吗 @bob_bee' });
  await asAda.posts.edit({ ...edit, version: 2, text: 'nobody' });
  expect((await asAda.posts.edit({ ...edit, version: 3, text: '@bob_bee again' })).mentions).toMatchObject([
    { username: 'bob_bee' },
  ]);
  for (const as of [asBob, asEve]) {
    expect((await as.notifications.list({})).items).toMatchObject([{ kind: 'mention', postId: post.id }]);
  }
  await asAda.posts.create({ text: 'a secret of @bob_bee', visibility: 'followers', clientId: send(2) });
  expect(await asBob.notifications.unreadCount()).toMatchObject({ unread: 1 });
  await asAda.comments.create({ postId: post.id, text: 'and @小红帽!', clientId: send(3) });
  expect((await asEve.notifications.list({})).items).toMatchObject([{ kind: 'mention', count: 2 }]);
  await asAda.posts.delete({ postId: post.id });
  expect(await asEve.notifications.unreadCount()).toMatchObject({ unread: 0 });
});

test('D03: 5,000 characters as people count them, however many bytes they take, and not one more', async () => {
  await using app = await testApp();
  const as = caller(app, { as: await aPerson(app) });
  const family = '👩🏽‍🌾';
  const post = await as.posts.create({ text: family.repeat(5000), clientId: send(1) });
  expect(post.text).toBe(family.repeat(5000));
  for (const text of [family.repeat(5001), `a${'\u0301'.repeat(60_000)}`, '']) {
    expect(await codeOf(as.posts.create({ text, clientId: send(2) }))).toBe('bad-input');
  }
});

test('P: content warning, labels chosen by the reader: each reader says what happens to sensitive posts and to spoilers; in reduced mode nothing sensitive is there', async () => {
  await using app = await testApp();
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
  const sensitive = await asAda.posts.create({ text: 'blood', isSensitive: true, warning: 'injury', clientId: send(1) });
  const spoiler = await asAda.posts.create({ text: 'he did it', isSpoiler: true, clientId: send(2) });
  expect([sensitive.cover, spoiler.cover]).toEqual([null, null]);
  const covers = async (as: typeof asBob) => (await as.feed.latest({})).items.map(({ cover }) => cover);
  expect(await covers(asBob)).toEqual(['spoiler', 'sensitive']);
  expect(await covers(caller(app))).toEqual(['spoiler', 'sensitive']);
  await asBob.posts.setWishes({ sensitive: 'show', spoiler: 'show' });
  expect(await covers(asBob)).toEqual([null, null]);
  await asBob.posts.setWishes({ sensitive: 'hide', spoiler: 'cover' });
  expect(await covers(asBob)).toEqual(['spoiler']);
  expect(await asBob.posts.byId({ postId: sensitive.id })).toMatchObject({ cover: 'sensitive', label: { warning: 'injury' } });
  await asBob.posts.setWishes({ sensitive: 'show', spoiler: 'show' });
  await app.db.user.update({ where: { id: bob.id }, data: { birthYear: new Date().getUTCFullYear() - 15 } });
  expect(await asBob.posts.wishes()).toEqual({ sensitive: 'show', spoiler: 'show', isReduced: true });
  expect(await covers(asBob)).toEqual([null]);
  expect(await asBob.posts.byId({ postId: sensitive.id })).toMatchObject({ cover: 'closed', text: '', images: [] });
});

test('P: labels chosen by the reader hold in search, in what one is told and for every way in, until the reader wants it otherwise', async () => {
  await using app = await testApp();
  const [ada, bob] = [await aPerson(app), await aPerson(app, { username: 'bob_bee' })];
  const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
  await asAda.posts.create({ text: '@bob_bee blood everywhere', isSensitive: true, clientId: send(1) });
  await asAda.posts.create({ text: '@bob_bee the butler did it', isSpoiler: true, clientId: send(2) });
  const told = async () => (await asBob.notifications.list({ kind: 'mention' })).items.map(({ excerpt }) => excerpt).toSorted();
  const found = async (query: string) => (await asBob.search.posts({ query })).items.map(({ cover }) => cover);
  expect([await told(), await found('blood'), await found('butler')]).toEqual([['', ''], ['sensitive'], ['spoiler']]);
  await asBob.posts.setWishes({ sensitive: 'hide', spoiler: 'cover' });
  expect([await told(), await found('blood'), await found('butler')]).toEqual([['', ''], [], ['spoiler']]);
  await asBob.posts.setWishes({ sensitive: 'show', spoiler: 'show' });
  expect([await told(), await found('blood'), await found('butler')]).toEqual([
    ['@bob_bee blood everywhere', '@bob_bee the butler did it'],
    [null],
    [null],
  ]);
});
