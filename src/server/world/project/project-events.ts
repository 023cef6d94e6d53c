// Events to rows, in event order, inside the commit's transaction.
import type { WorldEvent as EventRow } from '@/generated/prisma/client';
import type { Tx } from '@/server/platform/app-context';
import type { WorldEvent, WorldEventType } from '@/simulation/event';
import type { WorldState } from '@/simulation/state';
import type { TimedEvent } from '../run-turns';
import { emptyBatch, writeBatch } from './batch';
import { projectMemories } from './memories';
import { projectPlans } from './plans';
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
  await insertEvents(tx, happenings);
  for (const happening of happenings) await project(happening);
  await projectMemories(tx, happenings);
  await projectPlans(tx, happenings);
  await writeLog(tx, worldId, log);
  await writeBatch(tx, worldId, batch);
  await projectBodies(tx, worldId, { before, after });
}

async function insertEvents(tx: Tx, happenings: readonly Happening[]): Promise<void> {
  if (happenings.length === 0) return;
  const rows = happenings.map(({ worldId, seq, minute, event, at }) => {
    const row: Omit<EventRow, 'payload' | 'createdAt'> & { payload: WorldEvent; createdAt: Date } = {
      worldId,
      seq,
      minute,
      type: event.type,
      characterId: 'characterId' in event ? event.characterId : null,
      payload: event,
      createdAt: at,
    };
    return row;
  });
  await tx.$executeRaw`
    INSERT INTO world_events (world_id, seq, minute, type, character_id, payload, created_at)
    SELECT "worldId", seq, minute, type, "characterId", payload, "createdAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row("worldId" text, seq int, minute int, type text, "characterId" uuid, payload jsonb, "createdAt" timestamptz)`;
}

async function project(happening: Happening): Promise<void> {
  // The registry is exhaustive by type; TypeScript cannot follow the pairing of a union's member with its projector.
  const projector = projectors[happening.event.type] as Projector<WorldEventType>;
  await projector(happening);
}
