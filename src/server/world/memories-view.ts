import type { MemoryView } from '@/contracts/views/memories';
import { DomainError } from '@/lib/errors';
import { usernameKey } from '@/server/accounts/username';
import type { Db } from '@/server/platform/app-context';
import { authorsById } from './authors-by-id';
import { clockView } from './clock-view';

/** More than the rules let one keep, and the people one met last. */
const mostShown = 300;

/** All that a character remembers, private things included, and what all know: for operators. By kind, newest first. Throws `character-not-found`. */
export async function memoriesOfCharacter(db: Db, worldId: string, username: string): Promise<MemoryView[]> {
  const user = await db.user.findFirst({
    where: { usernameKey: usernameKey(username), kind: 'character' },
    select: { id: true },
  });
  if (!user) throw new DomainError('character-not-found', `No character ${username}`);
  const { id: characterId } = user;
  const rows = await db.memory.findMany({
    where: { worldId, OR: [{ characterId }, { characterId: null }] },
    orderBy: [{ kind: 'asc' }, { minute: 'desc' }, { seq: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take: mostShown,
  });
  const people = await authorsById(
    db,
    rows.flatMap(({ fromId, targetId }) => [fromId ?? [], targetId ?? []].flat()),
  );
  const nameOf = (id: string | null) => (id && people.get(id)?.nickname) || null;
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  return rows.map(({ id, kind, text, importance, minute, source, fromId, targetId, sourceId, fromIds, updatedAt }) => {
    const { day, clock } = clockView(minute);
    const known = { how: source, from: nameOf(fromId), about: nameOf(targetId), postId: source === 'read' ? sourceId : null };
    const basedOn = fromIds.flatMap((from) => texts.get(from) ?? []);
    return { id, kind, text, importance, ...known, basedOn, day, clock, updatedAt };
  });
}
