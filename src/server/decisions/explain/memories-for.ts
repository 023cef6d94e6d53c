// Which of the memories behind a decision somebody may read. The rule of the town: what one knows of others, was told or was written in
// private is nobody's but theirs (server/world/character-view.ts shows the same kinds).
import { mayDo } from '@/contracts/permissions';
import type { ConsideredMemory } from '@/contracts/views/explanation';
import type { Memory } from '@/generated/prisma/client';
import type { Viewer } from '@/server/auth/viewer';
import type { Db } from '@/server/platform/app-context';
import { clockView } from '@/server/world/clock-view';

type Reader = Pick<Viewer, 'id' | 'role'> | null;
type Kept = Pick<Memory, 'kind' | 'source' | 'fromId' | 'targetId'>;

const openKinds: readonly string[] = ['common', 'daily', 'important'];
const ownSenses: readonly string[] = ['saw', 'heard', 'did'];

/** Operators read all; people what everybody may know, and what is about themselves. */
export function mayRead(reader: Reader, { kind, source, fromId, targetId }: Kept): boolean {
  if (mayDo(reader, 'operate')) return true;
  if (openKinds.includes(kind)) return true;
  if (reader && (fromId === reader.id || targetId === reader.id)) return true;
  return kind === 'knowledge' && fromId === null && targetId === null && ownSenses.includes(source);
}

export async function memoriesFor(
  db: Db,
  reader: Reader,
  { characterId, ids }: { characterId: string; ids: readonly string[] },
): Promise<{ memories: ConsideredMemory[]; hidden: number }> {
  const rows = await db.memory.findMany({
    where: { id: { in: [...ids] }, OR: [{ characterId }, { characterId: null }] },
    orderBy: [{ minute: 'desc' }, { id: 'asc' }],
  });
  const readable = rows.filter((row) => mayRead(reader, row));
  const memories = readable.map(({ id, kind, text, minute }) => {
    const { day, clock } = clockView(minute);
    return { id, kind, text, day, clock };
  });
  // What is forgotten since is not counted: it is gone.
  return { memories, hidden: rows.length - readable.length };
}
