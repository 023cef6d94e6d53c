// The same doing by a person, through the door, and by a character, through the events of its world: what is left behind must be alike.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { User } from '@/generated/prisma/client';
import { phoneFacts } from '@/server/decisions/phone-facts';
import { readComments } from '@/server/decisions/read-comments';
import { readFeed } from '@/server/decisions/read-phone';
import { mainWorld } from '@/server/world/main-world';
import { verifyCounters } from '@/server/world/verify-counters';
import { loadWorld } from '@/server/world-store/load-world';
import type { WorldEvent } from '@/simulation/event';
import { worldMinute } from '@/simulation/world-time';
import { aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aTown } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';
import { projectEvents } from './project-events';
import { rowTimes } from './row-times';

let app: TestApp;
let author: User;
let person: User;
let character: User;
beforeAll(async () => {
  app = await testApp();
  await aTown(app, { stopAt: 600 });
  [author, person] = [await aPerson(app), await aPerson(app)];
  character = await app.db.user.findFirstOrThrow({ where: { kind: 'character' } });
});
afterAll(() => app[Symbol.asyncDispose]());

/** What the world's only writer does with an event. */
async function happens(event: WorldEvent): Promise<void> {
  const { state, row } = await loadWorld(app.db, mainWorld);
  const { lastSeq } = row;
  const times = rowTimes([event], app.clock.now());
  const events = [{ event, minute: worldMinute.parse(state.minute) }];
  await app.transact(async (tx) => {
    await projectEvents(app, tx, { worldId: mainWorld, lastSeq, events, before: state, after: state, times });
    await tx.world.update({ where: { id: mainWorld }, data: { lastSeq: { increment: 1 } } });
  });
}

/** Live events and notifications that something leaves behind, without the names of who did it and of what it made. */
async function traceOf(doing: () => Promise<unknown>) {
  const known = new Set((await app.db.notification.findMany({ select: { id: true } })).map(({ id }) => id));
  const heard = await app.db.liveEvent.count();
  await doing();
  const live = await app.db.liveEvent.findMany({ orderBy: [{ createdAt: 'asc' }, { channel: 'asc' }, { seq: 'asc' }] });
  const told = await app.db.notification.findMany({ where: { id: { notIn: [...known] } } });
  return {
    live: live
      .slice(heard)
      .map(({ type, channel, payload }) => [type, channel.split(':')[0], Object.keys(Object(payload)).sort()])
      .sort(),
    told: told.map(({ userId, kind }) => ({ userId, kind })),
  };
}

const countersOf = (id: string) =>
  app.db.post.findUniqueOrThrow({ where: { id }, select: { likesCount: true, commentsCount: true } });

test('L01: a like and a comment of a character count, tell the author and are heard live as a person’s are', async () => {
  const [first, second] = [await aPost(app, { author }), await aPost(app, { author })];
  const asPerson = caller(app, { as: person });
  const [characterId, authorId] = [character.id, author.id];

  const liked = await traceOf(() => asPerson.posts.setLike({ postId: first.id, liked: true }));
  expect(await traceOf(() => happens({ type: 'post-liked', characterId, postId: second.id, authorId }))).toEqual(liked);
  expect(liked.told).toEqual([{ userId: author.id, kind: 'like' }]);

  const said = await traceOf(() => asPerson.comments.create({ postId: first.id, text: 'So do I.', clientId: 'a-comment' }));
  const comment = { postId: second.id, commentId: app.ids.next(), text: 'So do I.', authorId };
  expect(await traceOf(() => happens({ type: 'post-commented', characterId, ...comment }))).toEqual(said);
  expect(said.told).toEqual([{ userId: author.id, kind: 'comment' }]);

  expect(await countersOf(second.id)).toEqual(await countersOf(first.id));
  expect(await countersOf(second.id)).toEqual({ likesCount: 1, commentsCount: 1 });
});

test('L01: a character likes a comment as a person does: it counts, tells its author, is heard live and stands in the log', async () => {
  const post = await aPost(app, { author });
  const asPerson = caller(app, { as: person });
  const [one, two] = await Promise.all(
    ['a-first-thought', 'a-second-one'].map((clientId) =>
      asPerson.comments.create({ postId: post.id, text: 'Lovely.', clientId }),
    ),
  );
  if (!one || !two) throw new Error('two comments');
  const liked = await traceOf(() => caller(app, { as: author }).comments.setLike({ commentId: one.id, liked: true }));
  const [characterId, authorId] = [character.id, person.id];
  const like = { type: 'post-liked', characterId, postId: post.id, authorId, commentId: two.id } as const;
  expect(await traceOf(() => happens(like))).toEqual(liked);
  expect(liked.told).toEqual([{ userId: person.id, kind: 'like' }]);
  expect(await countersOf(post.id)).toMatchObject({ likesCount: 0 });
  const line = await app.db.actionLog.findFirstOrThrow({ where: { characterId, action: 'like-comment' } });
  expect(line).toMatchObject({ type: 'LIKE', postId: post.id, targetId: person.id });
});

test('L01: a post of a character stands in the feed that all read, beside a person’s, and is liked and deleted under the same rules', async () => {
  const asPerson = caller(app, { as: person });
  const own = await traceOf(() => asPerson.posts.create({ text: 'A fine day.', imageIds: [], clientId: 'one-post-of-mine' }));
  const postId = app.ids.next();
  const post = { type: 'post-published', characterId: character.id, postId, text: 'A fine day.', placeId: null } as const;
  expect((await traceOf(() => happens(post))).live.map(([type]) => type)).toEqual(
    expect.arrayContaining(own.live.map(([type]) => type)),
  );
  const { items } = await caller(app).feed.latest({});
  expect(items.slice(0, 2).map(({ text, author: { isCharacter } }) => [text, isCharacter])).toEqual([
    ['A fine day.', true],
    ['A fine day.', false],
  ]);
  await asPerson.posts.setLike({ postId, liked: true });
  expect(await countersOf(postId)).toMatchObject({ likesCount: 1 });
  await expect(asPerson.posts.delete({ postId })).rejects.toThrow();
});

test('L01: a message of a character to another lies unread on its phone, and both read the same conversation', async () => {
  const other = await app.db.user.findFirstOrThrow({ where: { kind: 'character', id: { not: character.id } } });
  const before = await phoneFacts(app.db, mainWorld, other.id);
  const messageId = app.ids.next();
  const words = { toId: other.id, text: 'Coffee at ten?', inReply: false };
  await happens({ type: 'message-sent', characterId: character.id, messageId, ...words });
  expect(await phoneFacts(app.db, mainWorld, other.id)).toMatchObject({ unreadMessages: before.unreadMessages + 1 });
  const { conversationId } = await app.db.message.findUniqueOrThrow({ where: { id: messageId } });
  const asked = [character, other].map((as) => caller(app, { as }).messages.history({ conversationId }));
  const [one, two] = await Promise.all(asked);
  expect(one?.items.map(({ text }) => text)).toEqual(two?.items.map(({ text }) => text));
  expect(one?.items.map(({ text }) => text)).toContain('Coffee at ten?');
});

/** As a character says it. */
const says = async (words: { postId: string; text: string; authorId: string | null; answers?: Answered }) => {
  const commentId = app.ids.next();
  await happens({ type: 'post-commented', characterId: character.id, commentId, ...words });
  return commentId;
};
type Answered = { commentId: string; authorId: string };

test('L01: D06: an answer of a character stands in the thread, counts, tells and is heard live as a person’s does', async () => {
  const asPerson = caller(app, { as: person });
  const roots = [];
  for (const clientId of ['a-root-of-mine', 'another-of-mine']) {
    const { id: postId } = await aPost(app, { author });
    roots.push(await asPerson.comments.create({ postId, text: 'Who is coming?', clientId }));
  }
  const [first, second] = roots;
  if (!first || !second) throw new Error('two threads');
  const other = caller(app, { as: await aPerson(app) });
  const words = { text: 'I am.', clientId: 'an-answer-of-mine' };
  const said = await traceOf(() => other.comments.create({ postId: first.postId, parentId: first.id, ...words }));
  const answers = { commentId: second.id, authorId: person.id };
  const answer = { postId: second.postId, text: 'I am.', authorId: author.id, answers };
  expect(await traceOf(() => says(answer))).toEqual(said);
  expect(said.told).toEqual(
    expect.arrayContaining([
      { userId: person.id, kind: 'reply' },
      { userId: author.id, kind: 'comment' },
    ]),
  );
  const [shown] = (await asPerson.comments.list({ postId: second.postId })).items;
  expect(shown).toMatchObject({ id: second.id, repliesCount: 1, replies: [{ text: 'I am.', depth: 1, parentId: second.id }] });
  const row = await app.db.comment.findFirstOrThrow({ where: { parentId: second.id } });
  expect(row).toMatchObject({ authorId: character.id, rootId: second.id, parentAuthorId: person.id });
  expect(await countersOf(second.postId)).toMatchObject({ commentsCount: 2 });
  expect(await verifyCounters(app.db)).toEqual([]);
});

test('L04: a character that is answered under another’s post reads it with the thread above it, and a block ends that', async () => {
  const asPerson = caller(app, { as: person });
  const { id: postId } = await aPost(app, { author, text: 'A post with a thread.' });
  const root = await asPerson.comments.create({ postId, text: 'First.', clientId: 'the-first-of-all' });
  const own = await says({ postId, text: 'Second.', authorId: author.id, answers: { commentId: root.id, authorId: person.id } });
  const before = await phoneFacts(app.db, mainWorld, character.id);
  const third = await asPerson.comments.create({ postId, parentId: own, text: 'Third.', clientId: 'the-third-of-all' });
  const seen = (await readComments(app.db, character.id)).filter((comment) => comment.postId === postId);
  expect(seen).toMatchObject([{ commentId: third.id, postBy: author.nickname, answersMe: true }]);
  expect(seen[0]?.above.map(({ text }) => text)).toEqual(['First.', 'Second.']);
  expect((await phoneFacts(app.db, mainWorld, character.id)).newComments).toBe(before.newComments + 1);

  await asPerson.relations.setBlock({ username: character.username, blocks: true });
  expect((await readComments(app.db, character.id)).filter((comment) => comment.postId === postId)).toEqual([]);
  expect(await phoneFacts(app.db, mainWorld, character.id)).toMatchObject({ newComments: before.newComments });
  const left = await traceOf(() =>
    says({ postId, text: 'Fourth.', authorId: null, answers: { commentId: third.id, authorId: person.id } }),
  );
  expect(left).toEqual({ live: [], told: [] });
  expect(await countersOf(postId)).toMatchObject({ commentsCount: 3 });
  const asAuthor = caller(app, { as: author });
  const ofAuthor = await asAuthor.comments.create({ postId, parentId: own, text: 'To you.', clientId: 'from-the-author' });
  const [last] = (await readComments(app.db, character.id)).filter(({ commentId }) => commentId === ofAuthor.id);
  expect(last?.above.map(({ text }) => text)).toEqual(['Second.']);
  await asPerson.relations.setBlock({ username: character.username, blocks: false });
});

test('L03: under a post that it opens a character sees the comments that others answered, without those of whom it muted or is apart from', async () => {
  const { id: postId } = await aPost(app, { author, text: 'A post with many comments.' });
  const speakers = await Promise.all(Array.from({ length: 5 }, () => aPerson(app)));
  const said = [];
  for (const [n, as] of speakers.entries())
    said.push(await caller(app, { as }).comments.create({ postId, text: `Word ${n}.`, clientId: `the-word-${n}` }));
  await caller(app, { as: author }).comments.create({ postId, parentId: said[0]?.id, text: 'Indeed.', clientId: 'the-word-5' });
  const [, , , muted, apart] = speakers;
  await app.db.mute.create({ data: { muterId: character.id, mutedId: muted?.id ?? '' } });
  await app.db.block.create({ data: { blockerId: character.id, blockedId: apart?.id ?? '' } });
  const seen = (await readFeed(app.db, character.id)).find((post) => post.postId === postId);
  expect(seen?.comments.map(({ text, parentId }) => [text, parentId])).toEqual([
    ['Word 0.', null],
    ['Word 2.', null],
    ['Indeed.', said[0]?.id],
  ]);
});
