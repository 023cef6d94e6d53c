import { pickMemories } from '@/minds/pick-memories';
import type { Db } from '@/server/platform/app-context';
import { acquaintanceRules as rules } from './acquaintance-rules';

type Between = { characterId: string; personId: string };
/** `query`: what is being talked about; `minute`: world minute; `without`: the exchange that is being answered anew */
type Moment = { query: string; minute: number; without: string };

const importance = { corrected: 10, summed: 7, single: 5 };

/**
 * What a character has in mind about one person when it answers that person, in words: how it sees the person, then the things that
 * matter most now, oldest first. Null for a stranger. Nothing of it belongs into any other question.
 */
export async function recallPerson(
  db: Db,
  { characterId, personId }: Between,
  { query, minute, without }: Moment,
): Promise<string | null> {
  const [known, memories] = await Promise.all([
    db.acquaintance.findUnique({ where: { characterId_personId: { characterId, personId } }, select: { text: true } }),
    db.personMemory.findMany({
      where: { characterId, personId, id: { not: without } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, text: true, how: true, minute: true, correctedAt: true },
    }),
  ]);
  const weighed = memories.map((memory) => ({
    ...memory,
    minutesAgo: minute - memory.minute,
    importance: memory.correctedAt ? importance.corrected : memory.how === 'reflected' ? importance.summed : importance.single,
  }));
  const picked = new Set(pickMemories(weighed, query, rules.inMind).map(({ id }) => id));
  const texts = [known?.text ?? '', ...memories.filter(({ id }) => picked.has(id)).map(({ text }) => text)].filter(Boolean);
  return texts.length > 0 ? texts.join(' ') : null;
}
