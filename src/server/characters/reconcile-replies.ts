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
      select: { messageId: true, characterId: true, why: true, deferredUntil: true },
    }),
  ]);
  const free = await freeOnes(app, deferred);
  for (const { messageId } of [...due, ...free]) await app.jobs.enqueue('write-reply', { messageId }, { key: messageId });
}

type Deferred = { characterId: string; why: string | null; deferredUntil: number | null };

/** Those whose characters can look now. */
export async function freeOnes<D extends Deferred>(app: Pick<AppContext, 'db'>, deferred: readonly D[]): Promise<D[]> {
  if (deferred.length === 0) return [];
  const rows = await app.db.body.findMany({
    where: { characterId: { in: [...new Set(deferred.map(({ characterId }) => characterId))] } },
    select: { characterId: true, activity: true, endsAt: true, world: { select: { minute: true, status: true } } },
  });
  const bodies = new Map(rows.map((row) => [row.characterId, row]));
  return deferred.filter(({ characterId, why, deferredUntil }) => {
    const body = bodies.get(characterId) ?? null;
    const clock = body?.world.status === 'running' ? body.world.minute : null;
    return availability(body, { clock, waitingUntil: why === 'working' ? deferredUntil : null }).isFree;
  });
}
