import { expect, test } from 'vitest';
import { phoneFacts } from '@/server/decisions/phone-facts';
import { readFeed } from '@/server/decisions/read-phone';
import { readTownPosts } from '@/server/decisions/read-written';
import { aCharacter, aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';
import { visibleTo, visibleToSql } from './visible-to';

const send = (index: number | string) => `client-id-${index}`;
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: Error) => error.message,
  );

async function follows(app: TestApp, follower: { id: string }, followed: { id: string }) {
  await app.db.follow.create({ data: { followerId: follower.id, followedId: followed.id } });
}

test('P: visibility: both spellings of the rule name the same posts, whoever reads', async () => {
  await using app = await testApp();
  const [ada, bob, eve] = [await aPerson(app), await aPerson(app), await aPerson(app)];
  await follows(app, bob, ada);
  for (const author of [ada, bob, eve]) {
    for (const visibility of ['public', 'followers'] as const) {
      const { id } = await aPost(app, { author });
      await app.db.post.update({ where: { id }, data: { visibility } });
      const gone = await aPost(app, { author, deletedAt: app.clock.now() });
      await app.db.post.update({ where: { id: gone.id }, data: { visibility } });
    }
  }
  const seen = [];
  for (const viewerId of [null, ada.id, bob.id, eve.id]) {
    const rows = await app.db.post.findMany({ where: visibleTo(viewerId), orderBy: { id: 'asc' }, select: { id: true } });
    const raw = await app.db.$queryRaw<{ id: string }[]>`SELECT id FROM posts WHERE ${visibleToSql(viewerId)} ORDER BY id`;
    expect(raw).toEqual(rows);
    seen.push(rows.length);
  }
  expect(seen).toEqual([3, 4, 5, 4]);
});

test('P: visibility: a post for followers is there for them and its author, and for nobody else anywhere', async () => {
  await using app = await testApp();
  const [ada, bob, eve] = [await aPerson(app), await aPerson(app), await aPerson(app)];
  await follows(app, bob, ada);
  const [asAda, asBob, asEve, guest] = [
    caller(app, { as: ada }),
    caller(app, { as: bob }),
    caller(app, { as: eve }),
    caller(app),
  ];
  const post = await asAda.posts.create({ text: 'only lanterns here', visibility: 'followers', clientId: send(1) });
  const postId = post.id;
  expect(post).toMatchObject({ visibility: 'followers', mayReply: true });
  for (const as of [asAda, asBob]) {
    expect((await as.feed.latest({})).items).toHaveLength(1);
    expect((await as.posts.byAuthor({ username: ada.username })).items).toHaveLength(1);
    expect((await as.search.posts({ query: 'lanterns' })).items).toHaveLength(1);
    expect((await as.posts.byId({ postId })).text).toBe('only lanterns here');
  }
  for (const as of [asEve, guest]) {
    expect((await as.feed.latest({})).items).toEqual([]);
    expect((await as.posts.byAuthor({ username: ada.username })).items).toEqual([]);
    expect((await as.search.posts({ query: 'lanterns' })).items).toEqual([]);
    expect(await codeOf(as.posts.byId({ postId }))).toBe('post-not-found');
    expect(await codeOf(as.comments.list({ postId }))).toBe('post-not-found');
  }
  expect(await codeOf(asEve.posts.setLike({ postId, liked: true }))).toBe('post-not-found');
  expect(await codeOf(asEve.comments.create({ postId, text: 'hi', clientId: send(2) }))).toBe('post-not-found');
  expect((await asBob.comments.create({ postId, text: 'hi', clientId: send(2) })).text).toBe('hi');
});

test('P: visibility: a character that is no follower never reads it on its phone; one that follows does', async () => {
  await using app = await testApp();
  const ada = await aPerson(app);
  const [luna, tom] = [await aCharacter(app, { worldId: 'main' }), await aCharacter(app, { worldId: 'main' })];
  await follows(app, luna, ada);
  const body = { fatigue: 0, hunger: 0, health: 100, emotion: 'neutral', turn: 0 };
  const at = { ...body, worldId: 'main', x: 0, y: 0, feedSeenAt: new Date(0), commentsSeenAt: new Date(0) };
  await app.db.world.create({ data: { id: 'main', name: {}, seed: '1', state: {} } });
  for (const { id: characterId } of [luna, tom]) await app.db.body.create({ data: { characterId, ...at } });
  await caller(app, { as: ada }).posts.create({ text: 'a quiet word', visibility: 'followers', clientId: send(1) });
  expect((await readFeed(app.db, luna.id)).map(({ text }) => text)).toEqual(['a quiet word']);
  expect(await readFeed(app.db, tom.id)).toEqual([]);
  expect((await phoneFacts(app.db, 'main', luna.id)).unseenPosts).toBe(1);
  expect((await phoneFacts(app.db, 'main', tom.id)).unseenPosts).toBe(0);
  expect(await readTownPosts(app.db)).toEqual([]);
});

test('P: who may reply: everybody, the followed, the named or nobody; the author always', async () => {
  await using app = await testApp();
  const [ada, bob, eve] = [await aPerson(app), await aPerson(app, { username: 'bob_here' }), await aPerson(app)];
  await follows(app, ada, eve);
  const asAda = caller(app, { as: ada });
  const may: Record<string, boolean[]> = {};
  for (const replies of ['everybody', 'followed', 'mentioned', 'nobody'] as const) {
    const { id: postId } = await asAda.posts.create({ text: 'What does @bob_here say?', replies, clientId: send(replies) });
    const answers = [];
    for (const as of [ada, bob, eve]) {
      const said = await codeOf(caller(app, { as }).comments.create({ postId, text: 'so', clientId: send(replies + as.id) }));
      expect(['accepted', 'replies-closed']).toContain(said);
      expect((await caller(app, { as }).posts.byId({ postId })).mayReply).toBe(said === 'accepted');
      answers.push(said === 'accepted');
    }
    may[replies] = answers;
  }
  expect(may).toEqual({
    everybody: [true, true, true],
    followed: [true, false, true],
    mentioned: [true, true, false],
    nobody: [true, false, false],
  });
});
