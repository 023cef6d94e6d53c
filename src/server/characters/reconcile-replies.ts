import type { AppContext } from '@/server/platform/app-context';
import { availability } from './availability';

const batch = 500;

/**
 * Enqueues every answer that is due: waiting ones, those of characters who are free again, those whose worker died. Throws
 * while Redis is away: the rows stay due.
 */
export async function reconcileReplies(app: Pick<AppContext, 'db' | 'clock' | 'jobs'>): Promise<void> {
  const now = app.clock.now();
  const [due, deferred] = await Promise.all([
    app.db.reply.findMany({
      where: {
        OR: [
          { state: 'waiting', OR: [{ retryAt: null }, { retryAt: { lte: now } }] },
          { state: 'writing', OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
        ],
      },
      orderBy: { createdAt: 'asc' },
      take: batch,
      select: { messageId: true },
    }),
    app.db.reply.findMany({
      where: { state: 'deferred' },
      orderBy: { createdAt: 'asc' },
      take: batch,
      select: { messageId: true, characterId: true },
    }),
  ]);
  const free = await freeOnes(app, new Set(deferred.map((reply) => reply.characterId)));
  for (const { messageId } of [...due, ...deferred.filter((reply) => free.has(reply.characterId))])
    await app.jobs.enqueue('write-reply', { messageId }, { key: messageId });
}

async function freeOnes(app: Pick<AppContext, 'db'>, characterIds: Set<string>): Promise<Set<string>> {
  if (characterIds.size === 0) return characterIds;
  const bodies = await app.db.body.findMany({
    where: { characterId: { in: [...characterIds] } },
    select: { characterId: true, activity: true, endsAt: true },
  });
  const occupied = new Set(bodies.filter((body) => !availability(body).isFree).map((body) => body.characterId));
  return new Set([...characterIds].filter((id) => !occupied.has(id)));
}
