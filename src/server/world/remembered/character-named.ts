import type { AuthorView } from '@/contracts/views/people';
import { DomainError } from '@/lib/errors';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import { usernameKey } from '@/server/accounts/username';
import type { Db, Tx } from '@/server/platform/app-context';

/** A character and the world it lives in. Throws `character-not-found`. */
export async function characterNamed(db: Db | Tx, username: string): Promise<{ author: AuthorView; worldId: string }> {
  const user = await db.user.findFirst({
    where: { usernameKey: usernameKey(username), kind: 'character' },
    select: { ...authorSelect, worldId: true },
  });
  if (!user?.worldId) throw new DomainError('character-not-found', `No character ${username}`);
  const { worldId, ...author } = user;
  return { author: authorView(author), worldId };
}
