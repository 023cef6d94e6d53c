// The `#tags` and `@names` of what was written, as rows: for search, for links, for telling those who are named.
import { limits } from '@/contracts/limits';
import { namesMeant, possibleNames, tagsOf } from '@/lib/marked-text';
import { notify } from '@/server/notifications/notify';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { readersAmong } from '@/server/sight/readers-among';

type Written = { postId: string; commentId: string | null; authorId: string; text: string; createdAt: Date };

/** Writes the tags of a post, in place of those that it had. */
export async function writeTags(tx: Tx, { postId, text, createdAt }: Written): Promise<void> {
  const tags = tagsOf(text).slice(0, limits.tagsPerPost.max);
  await tx.postTag.deleteMany({ where: { postId, tag: { notIn: tags } } });
  if (tags.length === 0) return;
  await tx.postTag.createMany({ data: tags.map((tag) => ({ postId, tag, createdAt })), skipDuplicates: true });
}

/**
 * Writes whom a post or a comment names, in place of whom it named, and tells those who are new in it: once each, however often it is
 * edited, nobody who may not see it, and none of `toldAlready`.
 */
export async function writeMentions(
  app: Pick<AppContext, 'live' | 'ids'>,
  tx: Tx,
  { toldAlready = [], ...written }: Written & { toldAlready?: readonly string[] },
): Promise<void> {
  const { postId, commentId, authorId, createdAt } = written;
  const sourceId = commentId ?? postId;
  const meant = await whoIsMeant(tx, written.text);
  const before = await tx.mention.findMany({ where: { sourceId }, select: { userId: true } });
  const known = new Set(before.map(({ userId }) => userId));
  const fresh = meant.filter((userId) => !known.has(userId));
  if (known.size > 0) await tx.mention.deleteMany({ where: { sourceId, userId: { notIn: meant } } });
  if (fresh.length === 0) return;
  const rows = fresh.map((userId) => ({ sourceId, userId, postId, commentId, createdAt }));
  await tx.mention.createMany({ data: rows, skipDuplicates: true });
  const told = new Set([authorId, ...toldAlready]);
  for (const userId of await readersAmong(
    tx,
    postId,
    fresh.filter((id) => !told.has(id)),
  )) {
    const about = commentId === null ? { postId } : { postId, commentId };
    await notify(app, tx, { userId, actorId: authorId, kind: 'mention', ...about, createdAt });
  }
}

/** In the order in which they stand, as many as one text may name. */
async function whoIsMeant(tx: Tx, text: string): Promise<string[]> {
  const names = possibleNames(text);
  if (names.length === 0) return [];
  const users = await tx.user.findMany({
    where: { usernameKey: { in: names }, leavingAt: null },
    select: { id: true, usernameKey: true },
  });
  const byKey = new Map(users.map(({ id, usernameKey }) => [usernameKey, id]));
  const meant = namesMeant(text, (key) => byKey.has(key)).slice(0, limits.mentionsPerText.max);
  return meant.flatMap((key) => byKey.get(key) ?? []);
}
