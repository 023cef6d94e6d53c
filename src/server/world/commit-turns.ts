// The only writer of a world: one transaction takes it from version v to v + 1, with everything that follows from its events.
import { worldChannel } from '@/contracts/live-events';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { asJson } from './as-json';
import type { LoadedWorld } from './load-world';
import { keepPace } from './pace';
import { projectEvents } from './project/project-events';
import type { TurnResult } from './run-turns';
import { writeSnapshotWhenDue } from './snapshots/write-snapshot';

type CommitApp = Pick<AppContext, 'afterCommit' | 'live' | 'ids' | 'jobs'>;

type Commit = {
  world: LoadedWorld;
  result: TurnResult;
  now: Date;
};

/** Writes what happened: the state, the log and its projections, a snapshot when one is due, the answers used up. Call it under the row's lock. */
export async function commitTurns(app: CommitApp, tx: Tx, { world, result, now }: Commit): Promise<void> {
  const { row } = world;
  const ended = result.blockedBy === 'stop';
  if (result.events.length === 0 && !ended) return;
  // Rows of one commit are a millisecond apart and later than all rows of the last one: reading order is event order.
  const at = new Date(Math.max(now.getTime(), (row.lastAdvanceAt?.getTime() ?? 0) + 1));
  const last = await projectEvents(app, tx, { world, result, at });
  const version = row.version + 1;
  await tx.world.update({
    where: { id: row.id, version: row.version },
    data: {
      version,
      minute: result.state.minute,
      state: asJson(result.state),
      lastSeq: row.lastSeq + result.events.length,
      lastAdvanceAt: last,
      stepsLeft: row.status === 'paused' ? Math.max(0, row.stepsLeft - result.stepsTaken) : 0,
      ...(ended ? { status: 'stopped' as const } : {}),
      ...keepPace(row, result.state.minute, now),
    },
  });
  await writeSnapshotWhenDue(tx, { worldId: row.id, seq: row.lastSeq + result.events.length, state: result.state });
  for (const turn of result.applied) {
    const state = turn.dropped ? ('dropped' as const) : ('applied' as const);
    await tx.decision.update({
      where: { worldId_characterId_turn: { worldId: row.id, characterId: turn.characterId, turn: turn.turn } },
      data: { state },
    });
  }
  const characterIds = [...new Set(result.events.flatMap(({ event }) => ('characterId' in event ? [event.characterId] : [])))];
  await app.live.append(tx, worldChannel(row.id), [
    { type: 'world.advanced', payload: { minute: result.state.minute, version, characterIds } },
  ]);
}
