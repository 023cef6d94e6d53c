import type { RememberedMemory, RememberedView } from '@/contracts/views/remembered';
import { affinityAt } from '@/server/characters/acquaintance-rules';
import type { AppContext, Db } from '@/server/platform/app-context';
import { clockView } from '../clock-view';
import { characterNamed } from './character-named';

type Between = { characterId: string; personId: string };

/**
 * What a character remembers of one person, from what the two exchanged and nothing else, newest first. Throws `character-not-found`.
 */
export async function rememberedView(
  { db }: Pick<AppContext, 'db'>,
  { username, personId }: { username: string; personId: string },
): Promise<RememberedView> {
  const { author: character, worldId } = await characterNamed(db, username);
  const between = { characterId: character.id, personId };
  const [world, known, own, read] = await Promise.all([
    db.world.findUnique({ where: { id: worldId }, select: { minute: true } }),
    db.acquaintance.findUnique({ where: { characterId_personId: between } }),
    db.personMemory.findMany({ where: between }),
    townMemories(db, between),
  ]);
  const memories = [
    ...own.map(({ id, text, how, minute, createdAt, postId, correctedAt }) =>
      memoryView({
        id,
        text,
        how: howOf(how),
        minute,
        at: createdAt,
        postId,
        isCorrected: correctedAt !== null,
        mayCorrect: true,
      }),
    ),
    ...read.map(({ id, text, minute, createdAt, sourceId }) =>
      memoryView({ id, text, how: 'read', minute, at: createdAt, postId: sourceId, isCorrected: false, mayCorrect: false }),
    ),
  ].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
  return { character, regard: known && regardOf(known, world?.minute ?? known.minute), memories };
}

/** What it keeps in the town of what this person wrote for all to read. */
export const townMemories = (db: Pick<Db, 'memory'>, { characterId, personId }: Between) =>
  db.memory.findMany({ where: { characterId, OR: [{ fromId: personId }, { targetId: personId }] } });

const howOf = (how: string): RememberedMemory['how'] => (how === 'commented' || how === 'reflected' ? how : 'wrote');

function memoryView({ minute, ...memory }: Omit<RememberedMemory, 'day' | 'clock'> & { minute: number }): RememberedMemory {
  const { day, clock } = clockView(minute);
  return { ...memory, day, clock };
}

type Known = { text: string; textBy: string; familiarity: number; affinity: number; exchanges: number; minute: number };

function regardOf(known: Known, minute: number): RememberedView['regard'] {
  const { text, textBy, familiarity, exchanges } = known;
  return { text, isMine: textBy === 'person', familiarity, affinity: affinityAt(known, minute), exchanges };
}
