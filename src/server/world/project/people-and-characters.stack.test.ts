// The same doing by a person, through the door, and by a character, through the events of its world: what is left behind must be alike.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { User } from '@/generated/prisma/client';
import { phoneFacts } from '@/server/decisions/phone-facts';
import { mainWorld } from '@/server/world/main-world';
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
