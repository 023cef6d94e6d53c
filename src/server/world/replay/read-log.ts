import type { Db, Tx } from '@/server/platform/app-context';
import { eventOf } from '@/server/world-store/event-rows';
import type { WorldEvent } from '@/simulation/event';

export type LoggedEvent = { seq: number; minute: number; event: WorldEvent; createdAt: Date };

const page = 2000;

/** A world's events after number `after` up to `until`, in order, a page at a time. */
export async function* readLog(
  db: Db | Tx,
  worldId: string,
  range: { after: number; until: number },
): AsyncGenerator<LoggedEvent> {
  for (let last = range.after; last < range.until; ) {
    const rows = await db.worldEvent.findMany({
      where: { worldId, seq: { gt: last, lte: range.until } },
      orderBy: { seq: 'asc' },
      take: page,
    });
    if (rows.length === 0) return;
    for (const row of rows) {
      const { seq, minute, createdAt } = row;
      yield { seq, minute, event: eventOf(row), createdAt };
      last = seq;
    }
  }
}
