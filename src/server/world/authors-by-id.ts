import type { AuthorView } from '@/contracts/views/people';
import type { Db } from '@/server/platform/app-context';

/** The people and characters of these ids, in one query. */
export async function authorsById(db: Db, ids: readonly string[]): Promise<Map<string, AuthorView>> {
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, username: true, nickname: true, avatarUrl: true, kind: true },
  });
  return new Map(users.map(({ kind, ...user }) => [user.id, { ...user, isCharacter: kind === 'character' }]));
}
