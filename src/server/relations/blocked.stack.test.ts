import { expect, test } from 'vitest';
import { phoneFacts } from '@/server/decisions/phone-facts';
import { readComments } from '@/server/decisions/read-comments';
import { readFeed } from '@/server/decisions/read-phone';
import { setLike } from '@/server/posts/set-like';
import { aCharacter, aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: Error) => error.message,
  );

test('P: Block also stops feeds, search, permalinks, likes, comments, follows and profiles, both ways, until it is taken back', async () => {
  await using app = await testApp();
  const [ada, bob] = [await aPerson(app, { username: 'ada_here' }), await aPerson(app, { username: 'bob_here' })];
  const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
  const { id: adasPost } = await asAda.posts.create({ text: 'a lantern of ada', clientId: 'client-id-1' });
  const { id: bobsPost } = await asBob.posts.create({ text: 'a lantern of bob', clientId: 'client-id-1' });
  await asAda.relations.setBlock({ username: 'bob_here', blocks: true });
  for (const [as, own, foreign, name] of [
    [asAda, adasPost, bobsPost, 'bob_here'],
    [asBob, bobsPost, adasPost, 'ada_here'],
  ] as const) {
    const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);
    expect(ids(await as.feed.latest({}))).toEqual([own]);
    expect(ids(await as.search.posts({ query: 'lantern' }))).toEqual([own]);
    expect(ids(await as.search.people({ query: name }))).toEqual([]);
    expect(ids(await as.posts.byAuthor({ username: name }))).toEqual([]);
    expect(await codeOf(as.posts.byId({ postId: foreign }))).toBe('post-not-found');
    expect(await codeOf(as.comments.list({ postId: foreign }))).toBe('post-not-found');
    expect(await codeOf(as.posts.setLike({ postId: foreign, liked: true }))).toBe('post-not-found');
    expect(await codeOf(as.comments.create({ postId: foreign, text: 'hi', clientId: 'client-id-2' }))).toBe('post-not-found');
    expect(await codeOf(as.profiles.setFollow({ username: name, follows: true }))).toBe('user-not-found');
  }
  expect(await codeOf(asBob.profiles.byUsername({ username: 'ada_here' }))).toBe('user-not-found');
  expect(await asAda.profiles.byUsername({ username: 'bob_here' })).toMatchObject({ isBlockedByMe: true });
  expect((await caller(app).feed.latest({})).items).toHaveLength(2);
  await asAda.relations.setBlock({ username: 'bob_here', blocks: false });
  expect((await asBob.feed.latest({})).items).toHaveLength(2);
  expect(await codeOf(asBob.profiles.byUsername({ username: 'ada_here' }))).toBe('accepted');
});

test('C05: a character whom a person blocked neither reads nor counts nor likes nor comments what is theirs, and the other way round', async () => {
  await using app = await testApp();
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const luna = await aCharacter(app, { worldId: 'main' });
  await app.db.world.create({ data: { id: 'main', name: {}, seed: '1', state: {} } });
  const body = { fatigue: 0, hunger: 0, health: 100, emotion: 'neutral', turn: 0 };
  const at = { ...body, worldId: 'main', x: 0, y: 0, feedSeenAt: new Date(0), commentsSeenAt: new Date(0) };
  await app.db.body.create({ data: { characterId: luna.id, ...at } });
  const [adasPost, bobsPost, lunasPost] = [
    await aPost(app, { author: ada }),
    await aPost(app, { author: bob }),
    await aPost(app, { author: luna }),
  ];
  const asAda = caller(app, { as: ada });
  for (const postId of [bobsPost.id, lunasPost.id])
    await asAda.comments.create({ postId, text: 'a secret', clientId: `client-${postId}` });
  expect(await readComments(app.db, luna.id)).toHaveLength(1);
  await asAda.relations.setBlock({ username: luna.username, blocks: true });

  expect(await readFeed(app.db, luna.id)).toMatchObject([{ postId: bobsPost.id, comments: [] }]);
  expect(await readComments(app.db, luna.id)).toEqual([]);
  expect(await phoneFacts(app.db, 'main', luna.id)).toMatchObject({ unseenPosts: 1, newComments: 0 });
  const like = { postId: adasPost.id, userId: luna.id, liked: true, createdAt: app.clock.now() };
  expect(await app.transact((tx) => setLike(app, tx, like))).toBeNull();
  expect((await asAda.feed.latest({})).items.map(({ id }) => id).sort()).toEqual([adasPost.id, bobsPost.id].sort());
});

test('P: mute keeps posts and muted words out of feeds and search; a profile and a permalink still show them', async () => {
  await using app = await testApp();
  const [ada, bob, eve] = [await aPerson(app), await aPerson(app), await aPerson(app)];
  const asAda = caller(app, { as: ada });
  const write = (as: typeof bob, text: string) => caller(app, { as }).posts.create({ text, clientId: `client-${text.length}` });
  const { id: ofBob } = await write(bob, 'a lantern of bob');
  await write(eve, 'rain and a lantern');
  await write(eve, 'a third lantern');
  await write(ada, 'my own rain lantern');
  await asAda.profiles.setFollow({ username: bob.username, follows: true });
  await asAda.relations.setMute({ username: bob.username, mutes: true });
  await asAda.relations.muteWord({ word: 'rain' });
  const texts = ({ items }: { items: { text: string }[] }) => items.map(({ text }) => text);
  const seen = ['my own rain lantern', 'a third lantern'];
  expect(texts(await asAda.feed.latest({}))).toEqual(seen);
  expect(texts(await asAda.search.posts({ query: 'lantern' }))).toEqual(seen);
  expect(texts(await asAda.feed.latest({ of: 'followed' }))).toEqual(['my own rain lantern']);
  expect(texts(await asAda.posts.byAuthor({ username: bob.username }))).toEqual(['a lantern of bob']);
  expect((await asAda.posts.byId({ postId: ofBob })).text).toBe('a lantern of bob');
  expect(await asAda.profiles.byUsername({ username: bob.username })).toMatchObject({ isMutedByMe: true });
});
