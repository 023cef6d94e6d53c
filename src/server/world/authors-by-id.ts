import type { AuthorView } from '@/contracts/views/people';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import type { Db } from '@/server/platform/app-context';

/** The people and characters of these ids, in one query. */
export async function authorsById(db: Db, ids: readonly string[]): Promise<Map<string, AuthorView>> {
  const users = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: authorSelect });
  return new Map(users.map((user) => [user.id, authorView(user)]));
}
