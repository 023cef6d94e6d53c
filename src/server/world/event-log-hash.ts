import type { Db } from '@/server/platform/app-context';

/** SHA-256 over a world's event log, hex: number, minute, type, character and the rest of each event, in order. Wall time has no part in it. */
export async function eventLogHash(db: Db, worldId: string): Promise<string> {
  const [row] = await db.$queryRaw<[{ hash: string }]>`
    SELECT encode(sha256(convert_to(coalesce(string_agg(
      concat_ws(' ', seq, minute, type, character_id, payload::jsonb - 'type' - 'characterId'), E'\n' ORDER BY seq), ''), 'UTF8')), 'hex') AS hash
    FROM world_events WHERE world_id = ${worldId}`;
  return row.hash;
}
