import { DomainError } from '@/lib/errors';
import { usernameKey } from '@/server/accounts/username';
import type { Viewer } from '@/server/auth/viewer';
import { notify } from '@/server/notifications/notify';
import { withdrawNotices } from '@/server/notifications/withdraw-notices';
import type { AppContext } from '@/server/platform/app-context';
import { apart } from '@/server/relations/apart';
import { lockPair } from '@/server/relations/lock-pair';

export type FollowState = { follows: boolean; followersCount: number };

/**
 * Somebody follows another, a person or a character, or no longer does; saying the same twice is saying it once. Row, both counters and
 * notification in one transaction. Throws `DomainError`: `user-not-found` (also with a block between the two), `follow-self`.
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
    await lockPair(tx, by.id, followed.id);
    if (follows && (await apart(tx, by.id, followed.id)).isApart)
      throw new DomainError('user-not-found', 'A block is between them');
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
    const deed = { kind: 'follow', userId: followed.id, actorId: by.id } as const;
    if (count > 0) await (follows ? notify(app, tx, { ...deed, createdAt }) : withdrawNotices(app, tx, deed));
    return { follows, followersCount };
  });
}
