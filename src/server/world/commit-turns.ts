// The only writer of a world: one transaction takes it from version v to v + 1, with everything that follows from its events.
import { worldChannel } from '@/contracts/live-events';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { holdWorld } from '@/server/world-store/held-world';
import type { LoadedWorld } from '@/server/world-store/load-world';
import { writeWorld } from '@/server/world-store/write-world';
import { keepPace } from './pace';
import { projectEvents } from './project/project-events';
import { betweenCommits, rowTimes } from './project/row-times';
import type { TurnResult } from './run-turns';
import { isSnapshotDue, writeSnapshot } from './snapshots/write-snapshot';

type CommitApp = Pick<AppContext, 'afterCommit' | 'live' | 'ids' | 'jobs' | 'cache'>;

type Commit = {
  world: LoadedWorld;
  result: TurnResult;
  now: Date;
};

/** Writes what happened: the state, the log and its projections, a snapshot when one is due, the answers used up. Call it under the row's lock. */
export async function commitTurns(app: CommitApp, tx: Tx, { world, result, now }: Commit): Promise<void> {
  const { row, stored } = world;
  const { state, events } = result;
  const ended = result.blockedBy === 'stop';
  if (events.length === 0 && !ended) return;
  const [worldId, version, lastSeq] = [row.id, row.version + 1, row.lastSeq + events.length];
  // Later than all rows of the last commit: reading order is event order.
  const at = new Date(Math.max(now.getTime(), (row.lastAdvanceAt?.getTime() ?? 0) + betweenCommits));
  const times = rowTimes(
    events.map(({ event }) => event),
    at,
  );
  await projectEvents(app, tx, { worldId, lastSeq: row.lastSeq, events, before: world.state, after: state, times });
  await writeWorld(
    tx,
    { worldId, version, stored, state },
    {
      lastSeq,
      lastAdvanceAt: times.at(-1) ?? at,
      stepsLeft: row.status === 'paused' ? Math.max(0, row.stepsLeft - result.stepsTaken) : 0,
      ...(ended ? { status: 'stopped' as const } : {}),
      ...keepPace(row, state.minute, now),
    },
  );
  app.afterCommit(tx, async () => holdWorld(app, { ...row, version }, { state, stored: state }));
  if (isSnapshotDue(state, { from: row.lastSeq, to: lastSeq })) await writeSnapshot(tx, { worldId, seq: lastSeq, state });
  await markTaken(tx, worldId, result.applied);
  const characterIds = [...new Set(events.flatMap(({ event }) => ('characterId' in event ? [event.characterId] : [])))];
  await app.live.append(tx, worldChannel(worldId), [
    { type: 'world.advanced', payload: { minute: state.minute, version, characterIds } },
  ]);
}

async function markTaken(tx: Tx, worldId: string, turns: TurnResult['applied']): Promise<void> {
  if (turns.length === 0) return;
  await tx.$executeRaw`
    UPDATE decisions AS d SET state = CASE WHEN r.dropped THEN 'dropped' ELSE 'applied' END::decision_state
    FROM json_to_recordset(${JSON.stringify(turns)}::json) AS r("characterId" uuid, turn int, dropped boolean)
    WHERE d.world_id = ${worldId} AND d.character_id = r."characterId" AND d.turn = r.turn`;
}
