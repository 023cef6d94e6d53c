import type { z } from 'zod';
import type { Page, PageInput } from '@/contracts/inputs/paging';
import type { commentsInput, repliesInput } from '@/contracts/inputs/posts';
import type { CommentView } from '@/contracts/views/posts';
import type { Prisma } from '@/generated/prisma/client';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext, Db } from '@/server/platform/app-context';
import { decodeCursor, encodeCursor, type KeysetCursor } from '@/server/platform/storage/keyset-cursor';
import { pageOf } from '@/server/platform/storage/page-of';
import { commentTrees } from './comment-trees';
import { commentSelect, isShownComment } from './comment-view';
import { demandShownPost } from './demand-shown-post';

type By = Pick<Viewer, 'id'> | null;

/** The comments on the post itself, oldest first, each with its first replies. Throws `DomainError`: `post-not-found`, `bad-cursor`. */
export async function listComments(
  { db }: Pick<AppContext, 'db'>,
  viewer: By,
  { postId, ...page }: z.output<typeof commentsInput>,
): Promise<Page<CommentView>> {
  await demandShownPost(db, viewer, postId);
  return pageOfComments(db, viewer, { where: { postId, parentId: null }, ...page });
}

/** The replies to one comment, oldest first, each with its own. Throws `DomainError`: `comment-not-found`, `post-not-found`, `bad-cursor`. */
export async function listReplies(
  { db }: Pick<AppContext, 'db'>,
  viewer: By,
  { commentId, ...page }: z.output<typeof repliesInput>,
): Promise<Page<CommentView>> {
  const parent = await db.comment.findFirst({ where: { id: commentId, ...isShownComment }, select: { postId: true } });
  if (!parent) throw new DomainError('comment-not-found', `No comment ${commentId}`);
  await demandShownPost(db, viewer, parent.postId);
  return pageOfComments(db, viewer, { where: { parentId: commentId }, ...page });
}

type Wanted = PageInput & { where: Prisma.CommentWhereInput };

async function pageOfComments(db: Db, viewer: By, { where, cursor, limit }: Wanted): Promise<Page<CommentView>> {
  const rows = await db.comment.findMany({
    where: { ...where, AND: [isShownComment, newerThan(decodeCursor(cursor))] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: commentSelect,
    relationLoadStrategy: 'join',
  });
  const { items, nextCursor } = pageOf(rows, limit, (row) => encodeCursor({ at: row.createdAt, id: row.id }));
  return { items: await commentTrees(db, viewer, items), nextCursor };
}

/** The redundant `gte` makes the pair of columns one range of the index. */
function newerThan(cursor: KeysetCursor | null): Prisma.CommentWhereInput {
  if (!cursor) return {};
  const { at, id } = cursor;
  return { createdAt: { gte: at }, OR: [{ createdAt: { gt: at } }, { createdAt: at, id: { gt: id } }] };
}
