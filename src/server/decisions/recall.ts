import { pickMemories } from '@/minds/pick-memories';
import type { Db } from '@/server/platform/app-context';
import type { Scene } from '@/simulation/scene';
import type { Character } from '@/simulation/state';
import type { WorldMinute } from '@/simulation/world-time';

type Recall = { worldId: string; character: Character; scene: Scene; minute: WorldMinute };
type Recalled = {
  texts: { commonMemories: string[]; memories: string[] };
  relationships: Map<string, string>;
};

/** Predecessor: the ten best. */
const memoriesPerQuestion = 10;

/** What comes to a character's mind in a scene: memories by recency, importance and relevance; what it keeps about each other one. */
export async function recall(db: Db, { worldId, character, scene, minute }: Recall): Promise<Recalled> {
  const rows = await db.memory.findMany({
    where: { worldId, OR: [{ characterId: character.id }, { characterId: null }] },
    orderBy: [{ minute: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
  });
  const own = rows.filter((row) => row.characterId !== null);
  // What one keeps about another may come from private messages: it belongs only into questions to or about that one.
  const general = own.filter((row) => row.kind !== 'relationship');
  const query = [
    scene.place?.name ?? '',
    ...scene.people.map((person) => person.name),
    ...scene.plan.filter((item) => item.isNow).map((item) => item.note),
  ];
  const candidates = general.map((row) => ({
    text: row.text,
    importance: row.importance,
    minutesAgo: Math.max(0, minute - row.minute),
  }));
  return {
    texts: {
      commonMemories: rows.filter((row) => row.characterId === null).map((row) => row.text),
      memories: pickMemories(candidates, query.join(' '), memoriesPerQuestion).map((memory) => memory.text),
    },
    relationships: new Map(own.flatMap((row) => (row.kind === 'relationship' && row.targetId ? [[row.targetId, row.text]] : []))),
  };
}
