// The posts that messages ask about, as each reader may see them.
import type { AskedAboutView } from '@/contracts/views/messages';
import { DomainError } from '@/lib/errors';
import { shortenAtWord } from '@/minds/shorten-at-word';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import type { Db, Tx } from '@/server/platform/app-context';
import { visibleTo } from '@/server/sight/visible-to';

/** Letters of a post that stand above a message. */
const mostLetters = 160;

/** By their ids, those that this reader may see. One query. */
export async function askedAbout(
  db: Db | Tx,
  viewerId: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, AskedAboutView>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  if (wanted.length === 0) return new Map();
  const posts = await db.post.findMany({
    where: { id: { in: wanted }, ...visibleTo(viewerId) },
    select: { id: true, text: true, isSensitive: true, isSpoiler: true, author: { select: authorSelect } },
  });
  return new Map(
    posts.map(({ id, text, isSensitive, isSpoiler, author }) => [
      id,
      { postId: id, author: authorView(author), text: isSensitive || isSpoiler ? '' : shortenAtWord(text, mostLetters) },
    ]),
  );
}

/** Throws `post-not-found` for a post that this person may not see. */
export async function demandAskable(tx: Tx, personId: string, postId: string): Promise<void> {
  if ((await askedAbout(tx, personId, [postId])).size === 0) throw new DomainError('post-not-found', `No post ${postId}`);
}
