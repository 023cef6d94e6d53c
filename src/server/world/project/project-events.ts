// Events to rows, in event order, inside the commit's transaction.
import type { WorldEvent as EventRow } from '@/generated/prisma/client';
import type { Tx } from '@/server/platform/app-context';
import type { WorldEvent, WorldEventType } from '@/simulation/event';
import type { LoadedWorld } from '../load-world';
import type { TurnResult } from '../run-turns';
import { projectBodies } from './project-bodies';
import type { Happening, LogBook, ProjectApp, Projector } from './projection';
import { projectors } from './projectors';

type Commit = { world: LoadedWorld; result: TurnResult; at: Date };

/** Writes the event log and all that follows from it. Returns the wall time of the last row: the next commit's rows are later. */
export async function projectEvents(app: ProjectApp, tx: Tx, { world, result, at }: Commit): Promise<Date> {
  const worldId = world.row.id;
  const log: LogBook = { lines: [], outcomes: [] };
  const happenings = result.events.map(({ event, minute }, index): Happening => {
    const seq = world.row.lastSeq + index + 1;
    return { app, tx, worldId, seq, minute, at: new Date(at.getTime() + index), event, state: result.state, log };
  });
  await insertEvents(tx, happenings);
  for (const happening of happenings) await project(happening);
  await writeLog(tx, worldId, log);
  await projectBodies(tx, worldId, { before: world.state, after: result.state });
  return new Date(at.getTime() + Math.max(0, happenings.length - 1));
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

async function writeLog(tx: Tx, worldId: string, log: LogBook): Promise<void> {
  if (log.lines.length > 0) {
    await tx.actionLog.createMany({ data: log.lines.map(({ at, ...line }) => ({ worldId, createdAt: at, ...line })) });
  }
  for (const { characterId, action, startedAt, data } of log.outcomes) {
    const line = await tx.actionLog.findFirst({
      where: { worldId, characterId, action, ...(startedAt === null ? {} : { minute: startedAt }) },
      orderBy: { seq: 'desc' },
      select: { seq: true },
    });
    if (line) await tx.actionLog.update({ where: { worldId_seq: { worldId, seq: line.seq } }, data });
  }
}
