import type { RemembersMe } from '@/contracts/views/remembered';
import { affinityAt } from '@/server/characters/acquaintance-rules';
import type { AppContext } from '@/server/platform/app-context';
import { authorsById } from '../authors-by-id';

type Row = { characterId: string; memories: number; lastAt: Date };

/** The characters that remember a person, the last met first. */
export async function whoRemembers({ db }: Pick<AppContext, 'db'>, personId: string): Promise<RemembersMe[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT character_id::text AS "characterId", count(*) FILTER (WHERE is_memory)::int AS memories, max(at) AS "lastAt" FROM (
      SELECT character_id, updated_at AS at, false AS is_memory FROM acquaintances WHERE person_id = ${personId}::uuid
      UNION ALL SELECT character_id, updated_at, true FROM person_memories WHERE person_id = ${personId}::uuid
      UNION ALL SELECT character_id, updated_at, true FROM memories
        WHERE character_id IS NOT NULL AND (from_id = ${personId}::uuid OR target_id = ${personId}::uuid)
    ) known GROUP BY character_id ORDER BY max(at) DESC, character_id`;
  const ids = rows.map(({ characterId }) => characterId);
  const [authors, known, users] = await Promise.all([
    authorsById(db, ids),
    db.acquaintance.findMany({ where: { personId } }),
    db.user.findMany({ where: { id: { in: ids } }, select: { id: true, worldId: true } }),
  ]);
  const worlds = await db.world.findMany({
    where: { id: { in: users.flatMap(({ worldId }) => worldId ?? []) } },
    select: { id: true, minute: true },
  });
  const minuteOf = (worldId: string) => worlds.find(({ id }) => id === worldId)?.minute;
  return rows.flatMap(({ characterId, memories, lastAt }) => {
    const character = authors.get(characterId);
    const regard = known.find((one) => one.characterId === characterId);
    const affinity = regard ? affinityAt(regard, minuteOf(regard.worldId) ?? regard.minute) : 0;
    return character ? [{ character, memories, lastAt, familiarity: regard?.familiarity ?? 0, affinity }] : [];
  });
}
