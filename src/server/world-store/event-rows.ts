// Events as rows. What a column says is not said again in the payload: with most events that is a third of it.
import { z } from 'zod';
import type { Tx } from '@/server/platform/app-context';
import { eventSchema, type WorldEvent } from '@/simulation/event';

export type EventRow = { type: string; characterId: string | null; payload: unknown };

/** Columns of an event's row that `eventOf` needs. */
export const eventColumns = { type: true, characterId: true, payload: true } as const;

const payloadSchema = z.record(z.string(), z.unknown());

/** The event of a row; of older rows, whose payload is all of it, too. */
export function eventOf({ type, characterId, payload }: EventRow): WorldEvent {
  return eventSchema.parse({ ...payloadSchema.parse(payload), type, ...(characterId === null ? {} : { characterId }) });
}

type NumberedEvent = { seq: number; minute: number; event: WorldEvent; at: Date };

/** Writes them in one statement. */
export async function insertEvents(tx: Tx, worldId: string, events: readonly NumberedEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ seq, minute, event, at }) => {
    const { type, ...rest } = event;
    if (!('characterId' in rest)) return { seq, minute, type, characterId: null, payload: rest, at };
    const { characterId, ...payload } = rest;
    return { seq, minute, type, characterId, payload, at };
  });
  await tx.$executeRaw`
    INSERT INTO world_events (world_id, seq, minute, type, character_id, payload, created_at)
    SELECT ${worldId}, seq, minute, type, "characterId", payload, at
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS r(seq int, minute int, type text, "characterId" uuid, payload json, at timestamptz)`;
}
