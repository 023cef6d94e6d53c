import type { AppContext } from '@/server/platform/app-context';
import { freeOnes } from '../reconcile-replies';

const batch = 500;
const select = { messageId: true, characterId: true, why: true, deferredUntil: true } as const;

/** Enqueues every answer in groups that is due; throws while Redis is away: the rows stay due. */
export async function reconcileGroupReplies(app: Pick<AppContext, 'db' | 'clock' | 'jobs'>): Promise<void> {
  const now = app.clock.now();
  const longest = { orderBy: { createdAt: 'asc' }, take: batch, select } as const;
  const [due, deferred] = await Promise.all([
    app.db.groupReply.findMany({
      where: {
        OR: [
          { state: 'waiting', OR: [{ retryAt: null }, { retryAt: { lte: now } }] },
          { state: 'writing', OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
        ],
      },
      ...longest,
    }),
    app.db.groupReply.findMany({ where: { state: 'deferred' }, ...longest }),
  ]);
  for (const { messageId, characterId } of [...due, ...(await freeOnes(app, deferred))])
    await app.jobs.enqueue('answer-in-group', { messageId, characterId }, { key: `${messageId}_${characterId}` });
}
