import type { AppContext } from '../platform/app-context';

/**
 * Whoever logs in within the days of grace keeps the account. False when there was nothing to take back, or when its removal has begun:
 * of what is being removed nothing comes back.
 */
export function takeBackDeletion(app: Pick<AppContext, 'transact' | 'log'>, userId: string): Promise<boolean> {
  return app.transact(async (tx) => {
    const { count } = await tx.accountPurge.deleteMany({ where: { userId, startedAt: null } });
    if (count === 0) return false;
    await tx.user.update({ where: { id: userId }, data: { leavingAt: null }, select: { id: true } });
    app.log.info({ userId }, 'a deletion was taken back');
    return true;
  });
}
