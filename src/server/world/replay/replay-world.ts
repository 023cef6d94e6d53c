// Proves that a world is its beginning, its answers and its rules: lives it again and compares it with what was written down.
import type { AppContext, Db } from '@/server/platform/app-context';
import { loadWorld } from '@/server/world-store/load-world';
import { readState } from '@/server/world-store/read-state';
import { apply } from '@/simulation/apply';
import { worldMinute } from '@/simulation/world-time';
import type { TimedEvent } from '../run-turns';
import { snapshotBefore } from '../snapshots/snapshot-before';
import { stateHash } from '../snapshots/state-hash';
import { readInterventions } from './read-interventions';
import { type LoggedEvent, readLog } from './read-log';
import { readTape } from './read-tape';
import { relive } from './relive';

export type Replay = {
  /** the number of the event at which it began */
  from: number;
  events: number;
  snapshots: number;
  /** null: the same life */
  difference: Difference | null;
};

export type Difference =
  | { kind: 'event'; seq: number; logged: TimedEvent; relived: TimedEvent | null }
  /** the state after event `seq` is not the stored one; `seq` null: the world's own row */
  | { kind: 'state'; seq: number | null; stored: string; relived: string };

type ReplayApp = Pick<AppContext, 'db'>;

/** From the newest snapshot at or before event `from` to the world's present. Throws a sentence when there is no such snapshot, or one of other dice. */
export async function replayWorld({ db }: ReplayApp, { worldId, from }: { worldId: string; from: number }): Promise<Replay> {
  const present = await loadWorld(db, worldId);
  const start = await snapshotBefore(db, worldId, from);
  if (start.state.seed !== present.state.seed) throw new Error(await forkedSentence(db, worldId, present.state.seed));
  const snapshots = await hashesAfter(db, worldId, start.seq);
  const replay: Replay = { from: start.seq, events: 0, snapshots: 0, difference: null };
  const script = { tape: await readTape(db, worldId), interventions: await readInterventions(db, worldId, start.seq) };
  const again = relive(start.state, script, present.state.minute);
  let state = start.state;
  for await (const logged of readLog(db, worldId, { after: start.seq, until: present.row.lastSeq })) {
    const next = again.next();
    const relived = next.done ? null : next.value;
    if (!relived || !isSame(logged, relived)) return { ...replay, difference: eventDifference(logged, relived) };
    state = apply(state, relived.event);
    replay.events++;
    const stored = snapshots.get(logged.seq);
    if (stored === undefined) continue;
    const mine = stateHash(state);
    if (mine !== stored) return { ...replay, difference: { kind: 'state', seq: logged.seq, stored, relived: mine } };
    replay.snapshots++;
  }
  const [stored, relived] = [stateHash(present.state), stateHash(state)];
  return stored === relived ? replay : { ...replay, difference: { kind: 'state', seq: null, stored, relived } };
}

async function forkedSentence(db: Db, worldId: string, seed: string): Promise<string> {
  const since = await db.worldSnapshot.findFirst({
    where: { worldId, state: { path: ['seed'], equals: seed } },
    orderBy: { seq: 'asc' },
    select: { seq: true },
  });
  return `World ${worldId} got other dice on its way: a replay begins at event ${since?.seq ?? 'of its next snapshot'} (--from).`;
}

/** Of the states as today's code reads them: a field that came later has its default in both. */
async function hashesAfter(db: Db, worldId: string, seq: number): Promise<Map<number, string>> {
  const rows = await db.worldSnapshot.findMany({ where: { worldId, seq: { gt: seq } }, select: { seq: true, state: true } });
  return new Map(rows.map((row) => [row.seq, stateHash(readState(row.state))]));
}

function isSame(logged: LoggedEvent, relived: TimedEvent): boolean {
  return logged.minute === relived.minute && stateHash(logged.event) === stateHash(relived.event);
}

function eventDifference({ seq, minute, event }: LoggedEvent, relived: TimedEvent | null): Difference {
  return { kind: 'event', seq, logged: { minute: worldMinute.parse(minute), event }, relived };
}
