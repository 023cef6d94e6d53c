// Events to rows, in event order, inside the commit's transaction.
import type { Tx } from '@/server/platform/app-context';
import { insertEvents } from '@/server/world-store/event-rows';
import type { WorldEventType } from '@/simulation/event';
import type { WorldState } from '@/simulation/state';
import type { TimedEvent } from '../run-turns';
import { emptyBatch, writeBatch } from './batch';
import { projectMemories } from './memories';
import { rememberPeople } from './people';
import { projectBodies } from './project-bodies';
import type { Happening, LogBook, ProjectApp, Projector } from './projection';
import { projectors } from './projectors';
import { writeLog } from './write-log';

type Commit = {
  worldId: string;
  /** number of the last event before these */
  lastSeq: number;
  events: readonly TimedEvent[];
  before: WorldState;
  after: WorldState;
  /** wall times of their rows */
  times: readonly Date[];
};

/** Writes the event log and all that follows from it. */
export async function projectEvents(app: ProjectApp, tx: Tx, commit: Commit): Promise<void> {
  const { worldId, lastSeq, before, after } = commit;
  const log: LogBook = { lines: [], outcomes: [] };
  const batch = emptyBatch();
  const happenings = commit.events.map(({ event, minute }, index): Happening => {
    const [seq, at] = [lastSeq + index + 1, commit.times[index] ?? new Date(0)];
    return { app, tx, worldId, seq, minute, at, event, state: after, log, batch };
  });
  await insertEvents(tx, worldId, happenings);
  for (const happening of happenings) await project(happening);
  await projectMemories(tx, happenings);
  await rememberPeople(tx, happenings);
  await writeLog(tx, worldId, log);
  await writeBatch(tx, worldId, batch);
  await projectBodies(tx, worldId, { before, after });
}

async function project(happening: Happening): Promise<void> {
  // The registry is exhaustive by type; TypeScript cannot follow the pairing of a union's member with its projector.
  const projector = projectors[happening.event.type] as Projector<WorldEventType>;
  await projector(happening);
}
