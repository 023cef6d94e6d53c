import type { KeptMemory } from '@/minds/recall';
import type { Db } from '@/server/platform/app-context';

/** More than the rules let one keep (about 70), and those whom one met last of the rest. */
export const memoriesRead = 300;

type Whose = {
  worldId: string;
  characterId: string;
  /** only what is kept about this one; everybody when missing */
  about?: string;
};

/** One's own memories and those that all have, in one indexed query: by kind and within it newest first. */
export async function readMemories(db: Db, { worldId, characterId, about }: Whose): Promise<KeptMemory[]> {
  const own = about === undefined ? {} : { OR: [{ kind: { not: 'relationship' } }, { targetId: about }] };
  const rows = await db.memory.findMany({
    where: {
      worldId,
      OR: [{ characterId, ...own }, { characterId: null }],
    },
    // By kind, so that however many people one knows, they crowd out nothing else.
    orderBy: [{ kind: 'asc' }, { minute: 'desc' }, { seq: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take: memoriesRead,
    select: {
      id: true,
      kind: true,
      targetId: true,
      text: true,
      importance: true,
      minute: true,
      day: true,
      source: true,
      fromId: true,
      usedMinute: true,
    },
  });
  return rows.map(({ source: how, ...row }) => ({ ...row, how }));
}
