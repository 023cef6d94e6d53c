// Rows of which only the last state in a commit counts: gathered by character, written together.
import type { Tx } from '@/server/platform/app-context';

type Quantity = { characterId: string; kind: string; quantity: number };
type Look = { characterId: string; feedSeenAt: Date | null; commentsSeenAt: Date | null };

export type Batch = {
  items: Map<string, Quantity>;
  looks: Map<string, Look>;
};

export const emptyBatch = (): Batch => ({ items: new Map(), looks: new Map() });

export function noteQuantity({ items }: Batch, quantity: Quantity): void {
  items.set(`${quantity.characterId}/${quantity.kind}`, quantity);
}

/** What was published before `seenAt` was already looked at. */
export function noteLook({ looks }: Batch, characterId: string, seen: Partial<Omit<Look, 'characterId'>>): void {
  looks.set(characterId, { characterId, feedSeenAt: null, commentsSeenAt: null, ...looks.get(characterId), ...seen });
}

export async function writeBatch(tx: Tx, worldId: string, { items, looks }: Batch): Promise<void> {
  if (items.size > 0) await writeItems(tx, worldId, [...items.values()]);
  if (looks.size === 0) return;
  await tx.$executeRaw`
    UPDATE bodies AS b SET feed_seen_at = coalesce(r."feedSeenAt", b.feed_seen_at),
      comments_seen_at = coalesce(r."commentsSeenAt", b.comments_seen_at)
    FROM json_to_recordset(${JSON.stringify([...looks.values()])}::json)
      AS r("characterId" uuid, "feedSeenAt" timestamptz, "commentsSeenAt" timestamptz)
    WHERE b.character_id = r."characterId"`;
}

async function writeItems(tx: Tx, worldId: string, items: readonly Quantity[]): Promise<void> {
  const held = items.filter(({ quantity }) => quantity > 0);
  const gone = items.filter(({ quantity }) => quantity === 0);
  if (held.length > 0) {
    await tx.$executeRaw`
      INSERT INTO items (character_id, kind, world_id, quantity)
      SELECT "characterId", kind, ${worldId}, quantity FROM json_to_recordset(${JSON.stringify(held)}::json)
        AS r("characterId" uuid, kind text, quantity int)
      ON CONFLICT (character_id, kind) DO UPDATE SET quantity = excluded.quantity`;
  }
  if (gone.length > 0) {
    await tx.$executeRaw`
      DELETE FROM items AS i USING json_to_recordset(${JSON.stringify(gone)}::json) AS r("characterId" uuid, kind text)
      WHERE i.character_id = r."characterId" AND i.kind = r.kind`;
  }
}
