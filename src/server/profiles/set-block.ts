import { accountChannel } from '@/contracts/live-events';
import { withdrawNotices } from '@/server/notifications/withdraw-notices';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { lockPair, lockTalk } from '@/server/relations/lock-pair';
import { otherNamed } from '@/server/relations/other-named';

type App = Pick<AppContext, 'transact' | 'live' | 'clock'>;

/**
 * Somebody wants nothing to do with another any more, or takes that back; saying the same twice is saying it once. Follows between the
 * two end, notifications about each other go, and no answer is owed any more; taking it back restores none of these. The other one is
 * told nothing but to ask again what may be shown. Throws `DomainError`: `user-not-found`, `not-with-oneself`.
 */
export async function setBlock(
  app: App,
  by: { id: string },
  { username, blocks }: { username: string; blocks: boolean },
): Promise<void> {
  await app.transact(async (tx) => {
    const otherId = await otherNamed(tx, by.id, username);
    await lockPair(tx, by.id, otherId);
    // A message that was admitted before the block is there before it, too.
    await lockTalk(tx, by.id, otherId);
    const pair = { blockerId: by.id, blockedId: otherId };
    const { count } = blocks
      ? await tx.block.createMany({ data: { ...pair, createdAt: app.clock.now() }, skipDuplicates: true })
      : await tx.block.deleteMany({ where: pair });
    if (count === 0) return;
    if (blocks) await part(app, tx, [by.id, otherId]);
    // Open pages of both ask again what they may show. The event says neither who nor what.
    for (const id of [by.id, otherId])
      await app.live.append(tx, accountChannel(id), [{ type: 'relations.changed', payload: {} }]);
  });
}

async function part(app: Pick<App, 'live'>, tx: Tx, [one, other]: readonly [string, string]): Promise<void> {
  await endFollow(tx, one, other);
  await endFollow(tx, other, one);
  await withdrawNotices(app, tx, { userId: one, actorId: other });
  await withdrawNotices(app, tx, { userId: other, actorId: one });
  await tx.reply.updateMany({
    where: { OR: [answer(one, other), answer(other, one)], state: { in: ['waiting', 'deferred', 'writing'] } },
    data: { state: 'stopped', why: null, deferredUntil: null, leaseOwner: null, leaseUntil: null, retryAt: null },
  });
}

const answer = (characterId: string, personId: string) => ({ characterId, personId });

async function endFollow(tx: Tx, followerId: string, followedId: string): Promise<void> {
  const { count } = await tx.follow.deleteMany({ where: { followerId, followedId } });
  if (count === 0) return;
  const select = { id: true } as const;
  await tx.user.update({ where: { id: followerId }, data: { followingCount: { decrement: 1 } }, select });
  await tx.user.update({ where: { id: followedId }, data: { followersCount: { decrement: 1 } }, select });
}
