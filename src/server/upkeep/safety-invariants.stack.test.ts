import { expect, test } from 'vitest';
import type { Tx } from '@/server/platform/app-context';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';
import { verifyNetworkWithin } from './network-invariants';
import { verifyNetwork } from './verify-network';

const undone = new Error('undone');

test('P: Block and C05: a network with blocks, reports and removals holds every claim, and each claim notices when it is broken', async () => {
  await using app = await testApp();
  const [ada, bob, moderator] = [await aPerson(app), await aPerson(app), await aPerson(app, { role: 'moderator' })];
  const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
  const asModerator = caller(app, { as: moderator }).moderation;
  const { conversationId } = await asAda.messages.open({ username: bob.username });
  const hello = await asAda.messages.send({ conversationId, text: 'Hello', clientId: 'client-id-1' });
  const post = await asAda.posts.create({ text: 'rude', clientId: 'client-id-2' });
  await asBob.posts.setLike({ postId: post.id, liked: true });
  const comment = await asBob.comments.create({ postId: post.id, text: 'well', clientId: 'client-id-3' });
  await asBob.moderation.report({ subject: 'post', subjectId: post.id, reason: 'spam' });
  await asBob.moderation.report({ subject: 'message', subjectId: hello.id, reason: 'harassment' });
  for (const { id: caseId } of (await asModerator.queue({})).items) {
    await asModerator.decide({ caseId, decision: 'remove', reason: 'rude' });
  }
  await asBob.relations.setBlock({ username: ada.username, blocks: true });
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
  expect(
    await brokenBy((tx) => tx.$executeRaw`UPDATE notifications SET actor_id = ${bob.id}::uuid WHERE user_id = ${ada.id}::uuid`),
  ).toContain('nobody is told of what somebody does between whom and them there is a block');
  expect(await brokenBy((tx) => tx.$executeRaw`UPDATE blocks SET created_at = '2001-01-01'`)).toEqual([
    'no message was written between two after one blocked the other',
  ]);
  for (const table of ['posts', 'messages']) {
    expect(
      await brokenBy((tx) => tx.$executeRawUnsafe(`UPDATE ${table} SET deleted_at = NULL WHERE removed_at IS NOT NULL`)),
    ).toContain('what moderators removed is out of every list, and of a message no words are left');
  }
  const aboutGone = (tx: Tx) =>
    tx.$executeRaw`UPDATE notifications SET post_id = ${post.id}::uuid, comment_id = ${comment.id}::uuid WHERE user_id = ${bob.id}::uuid`;
  expect(await brokenBy(aboutGone)).toContain('nobody is told of a post or a comment that is gone');
  expect(await brokenBy((tx) => tx.$executeRaw`UPDATE moderation_cases SET reports_count = 7`)).toEqual([
    'a case counts its reports, one is open about one thing, and a decided one says so',
  ]);
});
