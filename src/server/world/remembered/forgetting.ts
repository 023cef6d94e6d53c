import type { Tx } from '@/server/platform/app-context';
import type { LoadedWorld } from '@/server/world-store/load-world';
import type { Command } from '@/simulation/command';

type EditCommand = Extract<Command, { type: 'edit-memory' }>;
type Forgotten = { characterId: string; personId: string; world: LoadedWorld; memoryIds: readonly string[] };

/** The commands that take these memories of the town away, and every insight that stands on one of them. */
export async function forgetting(tx: Tx, { characterId, personId, memoryIds }: Forgotten): Promise<EditCommand[]> {
  const gone = new Set(memoryIds);
  const insights = await tx.memory.findMany({
    where: { characterId, source: 'reflected' },
    select: { id: true, fromIds: true },
  });
  // An insight may stand on another one: until nothing more falls.
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const { id, fromIds } of insights) if (fromIds.some((from) => gone.has(from))) gone.add(id);
  }
  return [...gone].map((memoryId) => ({
    type: 'edit-memory',
    characterId,
    byId: personId,
    memoryId,
    kind: 'existing',
    text: null,
    importance: 1,
  }));
}
