import type { Tx } from '@/server/platform/app-context';
import { forgetWithin } from '@/server/world/remembered/forget-person';
import { names } from '@/server/world/remembered/naming';
import type { Removal } from './purge-steps';

/** One character forgets the person, as when the person had asked for it; how many memories went or were changed. */
export async function removeMemories({ app, tx, userId: personId }: Removal): Promise<number> {
  const character = await whoRemembers(tx, personId);
  if (!character) return 0;
  if (!character.worldId) return withoutWorld(tx, { characterId: character.id, personId });
  const changed = await forgetWithin(app, tx, { characterId: character.id, worldId: character.worldId, personId });
  return Math.max(1, changed);
}

/** A character that keeps something of the person: of what the two exchanged, of what it read, or by name. */
async function whoRemembers(tx: Tx, personId: string): Promise<{ id: string; worldId: string | null } | null> {
  const [known] = await tx.$queryRaw<{ id: string }[]>`
    SELECT character_id AS id FROM acquaintances WHERE person_id = ${personId}::uuid
    UNION SELECT character_id FROM person_memories WHERE person_id = ${personId}::uuid
    UNION SELECT character_id FROM memories
      WHERE character_id IS NOT NULL AND (from_id = ${personId}::uuid OR target_id = ${personId}::uuid)
    ORDER BY id LIMIT 1`;
  const id = known?.id ?? (await whoNames(tx, personId));
  return id ? tx.user.findUnique({ where: { id }, select: { id: true, worldId: true } }) : null;
}

async function whoNames(tx: Tx, personId: string): Promise<string | null> {
  const person = await tx.user.findUnique({ where: { id: personId }, select: { nickname: true } });
  if (!person) return null;
  // Who a character is stays, whoever is of the same name.
  const rows = await tx.$queryRaw<{ characterId: string; text: string }[]>`
    SELECT character_id AS "characterId", text FROM memories
    WHERE character_id IS NOT NULL AND kind <> 'important' AND position(lower(${person.nickname}) IN lower(text)) > 0 ORDER BY id`;
  return rows.find(({ text }) => names(text, person.nickname))?.characterId ?? null;
}

async function withoutWorld(tx: Tx, { characterId, personId }: { characterId: string; personId: string }): Promise<number> {
  const between = { characterId, personId };
  const [known, kept, read] = [
    await tx.acquaintance.deleteMany({ where: between }),
    await tx.personMemory.deleteMany({ where: between }),
    await tx.memory.deleteMany({ where: { characterId, OR: [{ fromId: personId }, { targetId: personId }] } }),
  ];
  return known.count + kept.count + read.count;
}
