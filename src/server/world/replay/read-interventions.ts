import type { Db, Tx } from '@/server/platform/app-context';
import { eventColumns, eventOf } from '@/server/world-store/event-rows';
import type { Command } from '@/simulation/command';
import type { WorldEvent } from '@/simulation/event';
import { turnKey } from '../run-turns';
import type { Intervention } from './relive';

/** The events that begin what an operator asked for; `commandOf` must know each. */
const beginnings = [
  'alarm-raised',
  'memory-edited',
  'habits-set',
  'character-joined',
  'character-edited',
  'retirement-asked',
] as const satisfies readonly WorldEvent['type'][];

/** What was asked of a world from outside after event `after`: the log holds it, and when. */
export async function readInterventions(db: Db | Tx, worldId: string, after: number): Promise<Intervention[]> {
  const rows = await db.worldEvent.findMany({
    where: { worldId, seq: { gt: after }, type: { in: [...beginnings] } },
    orderBy: { seq: 'asc' },
    select: { seq: true, minute: true, ...eventColumns },
  });
  if (rows.length === 0) return [];
  const takenAt = await turnsTaken(db, worldId, after);
  return rows.flatMap(({ seq, minute, ...row }): Intervention[] => {
    const command = commandOf(eventOf(row));
    const isTakenBefore: Intervention['isTakenBefore'] = (turn) => (takenAt.get(turnKey(turn)) ?? Infinity) < seq;
    return command ? [{ minute, command, isTakenBefore }] : [];
  });
}

function commandOf(event: WorldEvent): Command | null {
  switch (event.type) {
    case 'memory-edited':
      return { ...event, type: 'edit-memory' };
    case 'habits-set':
      return { ...event, type: 'set-habits' };
    case 'character-joined':
      return { ...event, type: 'join' };
    case 'character-edited':
      return { ...event, type: 'edit-character' };
    case 'retirement-asked':
      return { ...event, type: 'retire' };
    case 'alarm-raised': {
      const { kind, placeId, radius } = event;
      return { type: 'alarm', kind, placeId, radius };
    }
    default:
      return null;
  }
}

/** By turn, the number of the event that took it. */
async function turnsTaken(db: Db | Tx, worldId: string, after: number): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ characterId: string; turn: number; seq: number }[]>`
    SELECT character_id::text AS "characterId", (payload->>'turn')::int AS turn, min(seq)::int AS seq
    FROM world_events WHERE world_id = ${worldId} AND seq > ${after} AND payload->>'turn' IS NOT NULL GROUP BY 1, 2`;
  return new Map(rows.map((row) => [turnKey(row), row.seq]));
}
