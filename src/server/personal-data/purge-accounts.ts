import { claimPurge, type Purge, type PurgeApp, PurgeLost, purgeBatch, releasePurge } from './claim-purge';
import { purgeSteps } from './purge-steps';

/**
 * Removes the accounts whose days of grace are over, batch by batch; killed at any moment, the next run goes on where this one stopped. An
 * aborted `signal` hands back what is left. Throws what the database or the store throws: the accounts stay due.
 */
export async function purgeAccounts(app: PurgeApp, signal: AbortSignal): Promise<number> {
  for (let done = 0; ; done++) {
    if (signal.aborted) return done;
    const purge = await claimPurge(app);
    if (!purge) return done;
    try {
      await purgeAccount(app, purge, signal);
    } catch (error) {
      if (error instanceof PurgeLost) continue;
      await releasePurge(app, purge);
      if (signal.aborted) return done;
      throw error;
    }
  }
}

async function purgeAccount(app: PurgeApp, purge: Purge, signal: AbortSignal): Promise<void> {
  for (const { kind, prepare, remove } of purgeSteps) {
    let removed: number;
    do {
      signal.throwIfAborted();
      await prepare?.(app, purge.userId);
      removed = await purgeBatch(app, purge, kind, (tx) => remove({ app, tx, userId: purge.userId }));
    } while (removed > 0);
  }
  await purgeBatch(app, purge, 'accounts', async (tx) => {
    // What else belongs to the account goes with its row.
    const { count } = await tx.user.deleteMany({ where: { id: purge.userId } });
    const finished = { userId: null, finishedAt: app.clock.now(), leaseOwner: null, leaseUntil: null };
    await tx.accountPurge.update({ where: { id: purge.id }, data: finished });
    return count;
  });
  app.log.info({ purgeId: purge.id }, 'an account was removed');
}
