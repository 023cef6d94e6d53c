// What characters keep: the rules of simulation/memory in a few statements a commit, however many remember.
import type { Tx } from '@/server/platform/app-context';
import { memory as rules } from '@/simulation/constants';
import { withAddition } from '@/simulation/memory/important-text';
import { memoriesOf } from '@/simulation/memory/memories-of';
import type { Memory, MemoryChange } from '@/simulation/memory/memory';
import type { Happening } from './projection';

/** What memories need of an event on its way into rows. */
export type Remembered = Pick<Happening, 'worldId' | 'seq' | 'minute' | 'at' | 'event' | 'state'> & {
  app: Pick<Happening['app'], 'ids'>;
};

type Row = Memory & { worldId: string; at: Date };
type ChangeOf<T extends MemoryChange['type']> = Extract<MemoryChange, { type: T }> & { worldId: string; at: Date };

/** All that the events of one commit leave in memories, and what is forgotten for it. */
export async function projectMemories(tx: Tx, happenings: readonly Remembered[]): Promise<void> {
  const changes = happenings.flatMap(changesOf);
  const of = <T extends MemoryChange['type']>(type: T) => changes.filter((change): change is ChangeOf<T> => change.type === type);
  const kept = of('keep').map(rowOf);
  await upsert(tx, [...kept, ...(await withAdditions(tx, of('add-important').map(rowOf)))]);
  await use(tx, of('use'));
  await edit(tx, of('edit'));
  await forget(tx, of('forget'));
  await forgetBeyondLimits(tx, kept);
}

function changesOf({ app, worldId, event, state: world, seq, minute, at }: Remembered) {
  const idOf = (kind: string | number, ...parts: (string | number)[]) => app.ids.derive(kind, worldId, ...parts);
  return memoriesOf({ event, world, seq, minute, idOf }).map((change) => ({ ...change, worldId, at }));
}

const rowOf = ({ memory, worldId, at }: ChangeOf<'keep' | 'add-important'>): Row => ({ ...memory, worldId, at });

/** The important memories as they are after these additions. */
async function withAdditions(tx: Tx, additions: readonly Row[]): Promise<Row[]> {
  if (additions.length === 0) return [];
  const stored = await tx.memory.findMany({
    where: { kind: 'important', characterId: { in: additions.map(({ characterId }) => characterId) } },
    select: { id: true, characterId: true, text: true, importance: true },
  });
  const before = new Map<string, { id: string; text: string; importance: number }>();
  for (const { characterId, ...row } of stored) if (characterId !== null) before.set(characterId, row);
  for (const { characterId, id, text, importance } of additions) {
    const known = before.get(characterId) ?? { id, text: '', importance };
    before.set(characterId, { ...known, text: withAddition(known.text, text) });
  }
  return additions.map((row) => ({ ...row, ...before.get(row.characterId) }));
}

/** New rows, and those of a day, a person or a text made anew. An insight of which no source is left is not kept. */
async function upsert(tx: Tx, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const once = [...new Map(rows.map((row) => [row.id, row])).values()];
  await tx.$executeRaw`
    INSERT INTO memories AS m (id, world_id, character_id, kind, target_id, text, importance, minute, day, source, from_id,
      source_id, from_ids, seq, created_at, updated_at)
    SELECT r.id, r."worldId", r."characterId", r.kind, r."targetId", r.text, r.importance, r.minute, r.day, r.how, r."fromId",
      r."sourceId", f.ids, r.seq, r.at, r.at
    FROM jsonb_to_recordset(${JSON.stringify(once)}::jsonb) AS r(id uuid, "worldId" text, "characterId" uuid, kind text,
      "targetId" uuid, text text, importance int, minute int, day int, how text, "fromId" uuid, "sourceId" uuid,
      "fromMemories" uuid[], seq int, at timestamptz)
    CROSS JOIN LATERAL (
      SELECT ARRAY(
        SELECT k.id FROM unnest(r."fromMemories") WITH ORDINALITY AS u(id, n)
        JOIN memories k ON k.id = u.id AND k.character_id = r."characterId" ORDER BY u.n) AS ids) AS f
    WHERE NOT (r.kind = 'knowledge' AND r.how = 'reflected' AND cardinality(f.ids) = 0)
    ON CONFLICT (id) DO UPDATE SET text = excluded.text, importance = excluded.importance, minute = excluded.minute,
      source = excluded.source, from_id = excluded.from_id, source_id = excluded.source_id, from_ids = excluded.from_ids,
      seq = excluded.seq, updated_at = excluded.updated_at
      WHERE m.character_id = excluded.character_id`;
}

async function use(tx: Tx, changes: readonly ChangeOf<'use'>[]): Promise<void> {
  if (changes.length === 0) return;
  // Of two uses in one commit the later one counts; an UPDATE that finds two would take either.
  const uses = changes.flatMap(({ characterId, ids, minute }) => ids.map((id) => ({ id, characterId, minute })));
  const last = new Map(uses.map((one) => [`${one.characterId} ${one.id}`, one]));
  await tx.$executeRaw`
    UPDATE memories AS m SET used_minute = u.minute
    FROM jsonb_to_recordset(${JSON.stringify([...last.values()])}::jsonb) AS u(id uuid, "characterId" uuid, minute int)
    WHERE m.id = u.id AND m.character_id = u."characterId"`;
}

async function edit(tx: Tx, changes: readonly ChangeOf<'edit'>[]): Promise<void> {
  for (const { characterId, id, text, importance, at } of changes) {
    await tx.memory.updateMany({ where: { characterId, id }, data: { text, importance, updatedAt: at } });
  }
}

async function forget(tx: Tx, changes: readonly ChangeOf<'forget'>[]): Promise<void> {
  for (const { characterId, id } of changes) await tx.memory.deleteMany({ where: { characterId, id } });
}

/** A daily memory beyond 14, the oldest first; knowledge beyond 50, the least important first, of equals the oldest. */
async function forgetBeyondLimits(tx: Tx, kept: readonly Row[]): Promise<void> {
  const limited = kept.filter(({ kind }) => kind === 'daily' || kind === 'knowledge');
  if (limited.length === 0) return;
  const characterIds = [...new Set(limited.map(({ characterId }) => characterId))];
  await tx.$executeRaw`
    DELETE FROM memories WHERE id IN (
      SELECT id FROM (
        SELECT id, kind, row_number() OVER (
          PARTITION BY character_id, kind
          ORDER BY CASE kind WHEN 'daily' THEN coalesce(day, 0) ELSE importance END DESC, minute DESC,
            coalesce(seq, -1) DESC, id DESC) AS place
        FROM memories WHERE character_id = ANY(${characterIds}::uuid[]) AND kind IN ('daily', 'knowledge')) AS ranked
      WHERE place > CASE kind WHEN 'daily' THEN ${rules.daily}::int ELSE ${rules.knowledge}::int END)`;
}
