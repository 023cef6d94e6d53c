import type { z } from 'zod';
import type { Page } from '@/contracts/inputs/paging';
import type { commentsInput } from '@/contracts/inputs/posts';
import type { CommentView } from '@/contracts/views/posts';
import type { Prisma } from '@/generated/prisma/client';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { decodeCursor, encodeCursor, type KeysetCursor } from '@/server/platform/storage/keyset-cursor';
import { pageOf } from '@/server/platform/storage/page-of';
import { inSightOf } from '@/server/sight/visible-to';
import { commentSelect, toCommentView } from './comment-view';

/** A post's comments, oldest first. Throws `DomainError`: `post-not-found`, `bad-cursor`. */
export async function listComments(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  input: z.output<typeof commentsInput>,
): Promise<Page<CommentView>> {
  const after = newerThan(decodeCursor(input.cursor));
  const seen = { id: input.postId, ...inSightOf(viewer?.id ?? null) };
  const post = await app.db.post.findFirst({ where: seen, select: { id: true } });
  if (!post) throw new DomainError('post-not-found', `No post ${input.postId}`);
  const rows = await app.db.comment.findMany({
    where: { postId: input.postId, deletedAt: null, author: { leavingAt: null }, ...after },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: input.limit + 1,
    select: commentSelect,
    relationLoadStrategy: 'join',
  });
  const page = pageOf(rows, input.limit, (row) => encodeCursor({ at: row.createdAt, id: row.id }));
  return { items: page.items.map((row) => toCommentView(row, viewer?.id ?? null)), nextCursor: page.nextCursor };
}

/** The redundant `gte` makes the pair of columns one range of the index. */
function newerThan(cursor: KeysetCursor | null): Prisma.CommentWhereInput {
  if (!cursor) return {};
  const { at, id } = cursor;
  return { createdAt: { gte: at }, OR: [{ createdAt: { gt: at } }, { createdAt: at, id: { gt: id } }] };
}
