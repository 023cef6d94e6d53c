// The town's commit writes many posts, likes, comments and messages in one transaction while people write to the same posts.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { insertMessage } from '@/server/messages/insert-message';
import { openConversation } from '@/server/messages/open-conversation';
import { aCharacter, aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';
import { insertComment } from './insert-comment';
import { insertPost } from './insert-post';
import { setLike } from './set-like';

type Someone = { id: string };

/** One commit of the town: a post, a message, and a like and a comment on each of these posts. */
function commit(app: TestApp, [first, second]: [Someone, Someone], postIds: readonly string[]): Promise<void> {
  const now = { createdAt: app.clock.now(), clientId: null };
  return app.transact(async (tx) => {
    await insertPost(app, tx, { id: app.ids.next(), authorId: first.id, text: 'post', imageIds: [], moment: null, ...now });
    for (const postId of postIds) {
      await setLike(app, tx, { postId, userId: first.id, liked: true, createdAt: now.createdAt });
      const comment = { id: app.ids.next(), postId, authorId: second.id, text: 'comment', worldMinute: 1, ...now };
      await insertComment(app, tx, comment);
    }
    const conversationId = await openConversation(app, tx, first.id, second.id);
    await insertMessage(app, tx, { id: app.ids.next(), conversationId, senderId: first.id, text: 'hi', worldMinute: 1, ...now });
  });
}

test('the town’s commits and people’s writes on the same posts never wait for each other in a circle', async () => {
  await using app = await testApp();
  const characters: [Someone, Someone] = [await aCharacter(app), await aCharacter(app)];
  const posts = await Promise.all(Array.from({ length: 5 }, () => aPost(app, { author: characters[0] })));
  const postIds = posts.map(({ id }) => id);
  let isOver = false;
  const people = Array.from({ length: 8 }, async (_, person) => {
    const as = caller(app, { as: await aPerson(app) });
    for (let turn = 0; !isOver && turn < 100; turn++) {
      const postId = postIds[(turn * 3 + person) % postIds.length] ?? '';
      if (turn % 3 === 0) await as.comments.create({ postId, text: 'me too', clientId: `client-${person}-${turn}` });
      else await as.posts.setLike({ postId, liked: turn % 2 === 0 });
      await sleep(20);
    }
  });
  const before = await deadlocks(app);
  for (let turn = 0; turn < 15; turn++) await commit(app, characters, turn % 2 ? postIds : postIds.toReversed());
  isOver = true;
  await Promise.all(people);
  expect((await deadlocks(app)) - before).toBe(0);
  for (const row of await app.db.post.findMany({ where: { id: { in: postIds } } })) {
    expect(row.likesCount).toBe(await app.db.like.count({ where: { postId: row.id } }));
    expect(row.commentsCount).toBe(await app.db.comment.count({ where: { postId: row.id } }));
  }
}, 60_000);

async function deadlocks(app: TestApp): Promise<number> {
  await sleep(1200); // a backend reports what it met at most once a second
  const [row] = await app.db.$queryRaw<{ count: number }[]>`
    SELECT deadlocks::int AS count FROM pg_stat_database WHERE datname = current_database()`;
  return row?.count ?? 0;
}
