import { expect, test } from 'vitest';
import type { Tx } from '@/server/platform/app-context';
import { loadNetwork } from '@/server/seed/load/load-network';
import { aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';
import { verifyNetworkWithin } from './network-invariants';
import { verifyNetwork } from './verify-network';

const undone = new Error('undone');

test('a network that is in use holds every claim, and each claim notices when it is broken', async () => {
  await using app = await testApp();
  await loadNetwork(app, { people: 10, posts: 30, comments: 40, likes: 50, follows: 20 }, () => {});
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const post = await aPost(app, { author: ada, text: 'Hello' });
  const as = caller(app, { as: bob });
  const comment = await as.comments.create({ postId: post.id, text: `For @${ada.username}`, clientId: 'first-comment' });
  await caller(app, { as: ada }).comments.create({
    postId: post.id,
    text: 'Thanks',
    parentId: comment.id,
    clientId: 'first-reply',
  });
  const { conversationId } = await as.messages.open({ username: ada.username });
  await as.messages.send({ conversationId, text: 'Are you there?', clientId: 'first-message' });
  expect((await verifyNetwork(app)).filter(({ differences }) => differences.length > 0)).toEqual([]);

  const brokenBy = async (harm: (tx: Tx) => Promise<unknown>): Promise<string[]> => {
    let claims: string[] = [];
    const attempt = app.db.$transaction(async (tx) => {
      await harm(tx);
      claims = (await verifyNetworkWithin(tx)).flatMap(({ claim, differences }) => (differences.length > 0 ? [claim] : []));
      throw undone;
    });
    await expect(attempt).rejects.toBe(undone);
    return claims;
  };
  expect(await brokenBy((tx) => tx.$executeRaw`UPDATE posts SET likes_count = likes_count + 1`)).toEqual([
    'every counter equals a recount',
  ]);
  expect(await brokenBy((tx) => tx.$executeRaw`UPDATE comments SET depth = 3 WHERE parent_id IS NOT NULL`)).toEqual([
    'a reply stands under the post of what it answers, one step deeper, in the same thread',
  ]);
  expect(await brokenBy((tx) => tx.$executeRaw`UPDATE mentions SET source_id = post_id`)).toContain(
    'a mention belongs to its post or to a comment of it',
  );
  expect(
    await brokenBy(
      (tx) => tx.$executeRaw`INSERT INTO blocks (blocker_id, blocked_id) SELECT follower_id, followed_id FROM follows LIMIT 1`,
    ),
  ).toEqual(['nobody follows oneself, or anybody with a block between them']);
  expect(await brokenBy((tx) => tx.$executeRaw`UPDATE notifications SET actor_id = user_id`)).toContain(
    'nobody is told of what they did themselves',
  );
  const stranger = await aPerson(app);
  expect(await brokenBy((tx) => tx.$executeRaw`UPDATE messages SET sender_id = ${stranger.id}::uuid`)).toContain(
    'messages are written by members, in conversations of two by one of the two',
  );
  expect(await brokenBy((tx) => tx.$executeRaw`UPDATE conversation_members SET read_seq = 99, unread_count = 0`)).toContain(
    'nobody has read or got more of a conversation than there is',
  );
});
