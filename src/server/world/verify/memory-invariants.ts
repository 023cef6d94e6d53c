import type { Tx } from '@/server/platform/app-context';
import type { LoadedWorld } from '@/server/world-store/load-world';
import { memory as rules } from '@/simulation/constants';

/** Nobody keeps more than the rules let one keep. */
export async function memoriesKeepTheirLimits(tx: Tx, { row }: LoadedWorld): Promise<string[]> {
  const rows = await tx.$queryRaw<{ characterId: string; what: string }[]>`
    WITH own AS (SELECT * FROM memories WHERE world_id = ${row.id} AND character_id IS NOT NULL)
    SELECT character_id::text AS "characterId", count(*) || ' of kind ' || kind AS what FROM own
    WHERE kind IN ('daily', 'knowledge', 'important') GROUP BY character_id, kind
    HAVING count(*) > CASE kind WHEN 'daily' THEN ${rules.daily}::int WHEN 'knowledge' THEN ${rules.knowledge}::int ELSE 1 END
    UNION ALL
    SELECT character_id::text, count(*) || ' texts about ' || target_id FROM own
    WHERE kind = 'relationship' GROUP BY character_id, target_id HAVING count(*) > 1
    UNION ALL
    SELECT character_id::text, length(text) || ' characters in memory ' || id FROM own
    WHERE length(text) > CASE WHEN kind IN ('daily', 'knowledge') THEN ${rules.textLength}::int ELSE ${rules.importantLength}::int END`;
  return rows.map(({ characterId, what }) => `world ${row.id}: ${characterId} keeps ${what}`);
}

/** The event that a memory names is in the log at its minute, and the one who remembers it took part in it or noticed it. */
export async function whatIsRememberedWasLived(tx: Tx, { row }: LoadedWorld): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; seq: number }[]>`
    SELECT m.id::text AS id, m.seq FROM memories m
    LEFT JOIN world_events e ON e.world_id = m.world_id AND e.seq = m.seq AND e.minute = m.minute AND (
      e.character_id = m.character_id OR e.payload->>'otherId' = m.character_id::text
      OR e.payload::jsonb->'noticedBy' ? m.character_id::text)
    WHERE m.world_id = ${row.id} AND m.seq IS NOT NULL AND e.seq IS NULL`;
  return rows.map(({ id, seq }) => `world ${row.id}: memory ${id} does not come from event ${seq}`);
}
