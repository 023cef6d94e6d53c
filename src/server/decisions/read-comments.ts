// What others said to a character: under its own posts, to its own comments, or naming it; each with what stands above it in its thread.
import { Prisma } from '@/generated/prisma/client';
import type { Db } from '@/server/platform/app-context';
import { notApartFrom, notApartSql } from '@/server/relations/apart';
import { mutedComments, notMutedRowsSql } from '@/server/relations/muted';
import { visibleTo } from '@/server/sight/visible-to';
import { commentsPerLook, threadWalked } from './look-limits';
import type { SeenComment } from './mind-reads';

/** Others' comments since the last look that are on one's own posts, answer one's own comments or name oneself, oldest first. */
export async function readComments(db: Db, characterId: string): Promise<SeenComment[]> {
  const body = await db.body.findUniqueOrThrow({ where: { characterId }, select: { commentsSeenAt: true } });
  const since = { gte: body.commentsSeenAt };
  const author = { leavingAt: null, ...notApartFrom(characterId) };
  const fresh = { deletedAt: null, createdAt: since, authorId: { not: characterId }, author };
  const elsewhere = { ...visibleTo(characterId), authorId: { not: characterId } };
  const naming = await db.mention.findMany({
    where: { userId: characterId, createdAt: since, comment: { ...fresh, post: elsewhere } },
    orderBy: { createdAt: 'asc' },
    take: commentsPerLook,
    select: { sourceId: true },
  });
  const named = new Set(naming.map(({ sourceId }) => sourceId));
  const found = await Promise.all([
    commentsToRead(db, { ...fresh, post: { authorId: characterId, deletedAt: null } }),
    commentsToRead(db, { ...fresh, parentAuthorId: characterId, post: elsewhere }),
    named.size > 0 ? commentsToRead(db, { id: { in: [...named] } }) : [],
  ]);
  const all = new Map(found.flat().map((comment) => [comment.id, comment]));
  const muted = await mutedComments(db, characterId, [...all.keys()]);
  const shown = [...all.values()]
    .filter(({ id }) => !muted.has(id))
    .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
    .slice(0, commentsPerLook);
  const above = await linesAbove(
    db,
    characterId,
    shown.flatMap(({ id, parentId }) => (parentId === null ? [] : [id])),
  );
  return shown.map((comment) => asSeen(comment, { characterId, named, above: above.get(comment.id) ?? [] }));
}

type CommentToRead = Awaited<ReturnType<typeof commentsToRead>>[number];
type Reading = { characterId: string; named: ReadonlySet<string>; above: SeenComment['above'] };

function asSeen(comment: CommentToRead, { characterId, named, above }: Reading): SeenComment {
  const { id: commentId, postId, authorId, author, post, text, parentAuthorId } = comment;
  const isOwnPost = post.authorId === characterId;
  return {
    commentId,
    postId,
    authorId,
    author: author.nickname,
    post: post.text,
    text,
    above,
    ...(isOwnPost ? {} : { postBy: post.author.nickname }),
    ...(parentAuthorId === characterId ? { answersMe: true } : {}),
    ...(named.has(commentId) ? { namesMe: true } : {}),
  };
}

function commentsToRead(db: Db, where: Prisma.CommentWhereInput) {
  return db.comment.findMany({
    where,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: commentsPerLook,
    select: {
      id: true,
      postId: true,
      parentId: true,
      parentAuthorId: true,
      authorId: true,
      text: true,
      createdAt: true,
      author: { select: { nickname: true } },
      post: { select: { text: true, authorId: true, author: { select: { nickname: true } } } },
    },
  });
}

/** What stands above each of these comments, the first of its thread first, without what this reader does not come across. One query. */
async function linesAbove(db: Db, readerId: string, ids: readonly string[]): Promise<ReadonlyMap<string, SeenComment['above']>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ below: string; authorId: string; author: string; text: string }[]>`
    WITH RECURSIVE way AS (
      SELECT id AS below, parent_id AS id, 1 AS up FROM comments WHERE id = ANY(${[...ids]}::uuid[]) AND parent_id IS NOT NULL
      UNION ALL
      SELECT way.below, c.parent_id, way.up + 1 FROM way JOIN comments c ON c.id = way.id
        WHERE c.parent_id IS NOT NULL AND way.up < ${threadWalked}
    )
    SELECT way.below, c.author_id AS "authorId", u.nickname AS author, c.text
    FROM way JOIN comments c ON c.id = way.id JOIN users u ON u.id = c.author_id
    WHERE c.deleted_at IS NULL AND u.leaving_at IS NULL AND ${notApartSql(readerId, Prisma.sql`c.author_id`)}
      AND ${notMutedRowsSql(readerId, Prisma.sql`c`)}
    ORDER BY way.below, way.up DESC`;
  const byBelow = Map.groupBy(rows, ({ below }) => below);
  return new Map([...byBelow].map(([below, lines]) => [below, lines.map(({ below: _, ...line }) => line)]));
}
