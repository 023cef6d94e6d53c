import { DomainError } from '@/lib/errors';
import { usernameKey } from '@/server/accounts/username';
import type { Viewer } from '@/server/auth/viewer';
import { notify } from '@/server/notifications/notify';
import type { AppContext, Tx } from '@/server/platform/app-context';

export type FollowState = { follows: boolean; followersCount: number };

/**
 * Somebody follows another, a person or a character, or no longer does; saying the same twice is saying it once. Row, both counters and
 * notification in one transaction. Throws `DomainError`: `user-not-found`, `follow-self`.
 */
export async function setFollow(
  app: Pick<AppContext, 'transact' | 'live' | 'ids' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  { username, follows }: { username: string; follows: boolean },
): Promise<FollowState> {
  return app.transact(async (tx) => {
    const followed = await tx.user.findUnique({
      where: { usernameKey: usernameKey(username) },
      select: { id: true, leavingAt: true },
    });
    if (!followed || (follows && followed.leavingAt)) throw new DomainError('user-not-found', 'Nobody has this username');
    if (followed.id === by.id) throw new DomainError('follow-self', 'Nobody follows oneself');
    await lockBoth(tx, by.id, followed.id);
    const pair = { followerId: by.id, followedId: followed.id };
    const createdAt = app.clock.now();
    const { count } = follows
      ? await tx.follow.createMany({ data: { ...pair, createdAt }, skipDuplicates: true })
      : await tx.follow.deleteMany({ where: pair });
    const change = { increment: follows ? count : -count };
    await tx.user.update({ where: { id: by.id }, data: { followingCount: change }, select: { id: true } });
    const { followersCount } = await tx.user.update({
      where: { id: followed.id },
      data: { followersCount: change },
      select: { followersCount: true },
    });
    if (follows && count > 0) await notify(app, tx, { userId: followed.id, actorId: by.id, kind: 'follow', createdAt });
    return { follows, followersCount };
  });
}

/** In order of ids: two who follow each other at once wait for each other in a row, not in a circle. */
async function lockBoth(tx: Tx, one: string, other: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM users WHERE id IN (${one}::uuid, ${other}::uuid) ORDER BY id FOR NO KEY UPDATE`;
}
