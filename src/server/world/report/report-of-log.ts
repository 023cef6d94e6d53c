import type { AppContext } from '@/server/platform/app-context';
import { loadWorld } from '@/server/world-store/load-world';
import { readLog } from '../replay/read-log';
import { snapshotBefore } from '../snapshots/snapshot-before';
import { Chronicle, type LifeReport } from './life-report';

/** What a world's life came to, from its first snapshot and its log. Throws `world-not-found`. */
export async function reportOfLog({ db }: Pick<AppContext, 'db'>, worldId: string): Promise<LifeReport> {
  const { row } = await loadWorld(db, worldId);
  const first = await snapshotBefore(db, worldId, 0);
  const chronicle = new Chronicle(first.state);
  for await (const { event, minute } of readLog(db, worldId, { after: first.seq, until: row.lastSeq }))
    chronicle.take(event, minute);
  return chronicle.sum();
}
