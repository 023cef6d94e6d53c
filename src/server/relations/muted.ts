// What somebody does not want to come across in lists that others fill: feeds, threads, notifications. Looking it up still works.
import { Prisma } from '@/generated/prisma/client';
import type { Db, Tx } from '../platform/app-context';

const lasting = Prisma.sql`(until IS NULL OR until > now())`;

/** A condition of a statement about a column of user ids: nobody whom this viewer muted. */
export function notMutedSql(viewerId: string | null, column: Prisma.Sql): Prisma.Sql {
  if (viewerId === null) return Prisma.sql`TRUE`;
  return Prisma.sql`${column} <> ALL (ARRAY(
    SELECT muted_id FROM mutes WHERE muter_id = ${viewerId}::uuid AND ${lasting}))`;
}

/** A condition about a column of texts: none with a word that this viewer muted. The words are one expression, made once; who muted none has no text read. */
export function withoutMutedWordsSql(viewerId: string | null, column: Prisma.Sql): Prisma.Sql {
  if (viewerId === null) return Prisma.sql`TRUE`;
  const muted = Prisma.sql`FROM muted_words WHERE user_id = ${viewerId}::uuid AND ${lasting}`;
  return Prisma.sql`(NOT EXISTS (SELECT ${muted})
    OR (normalize(${column}, NFKC) ~* (SELECT string_agg(pattern, '|') ${muted})) IS NOT TRUE)`;
}

/** Both, of rows that have an author and a text; one's own are always there. */
export function notMutedRowsSql(viewerId: string | null, rows: Prisma.Sql): Prisma.Sql {
  if (viewerId === null) return Prisma.sql`TRUE`;
  const author = Prisma.sql`${rows}.author_id`;
  return Prisma.sql`(${author} = ${viewerId}::uuid
    OR (${notMutedSql(viewerId, author)} AND ${withoutMutedWordsSql(viewerId, Prisma.sql`${rows}.text`)}))`;
}

/** Of these comments, those that this viewer does not want to come across. One query. */
export async function mutedComments(db: Db, viewerId: string | null, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (viewerId === null || ids.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM comments c WHERE id = ANY(${[...ids]}::uuid[]) AND NOT ${notMutedRowsSql(viewerId, Prisma.sql`c`)}`;
  return new Set(rows.map(({ id }) => id));
}

type Telling = { userId: string; actorId: string; commentId?: string | undefined };

/** May somebody be told of what another one did? Not with a block between them, not of the muted, not in muted words. One query. */
export async function mayBeTold(tx: Tx, { userId, actorId, commentId }: Telling): Promise<boolean> {
  const actor = Prisma.sql`${actorId}::uuid`;
  const words = Prisma.sql`(SELECT text FROM comments WHERE id = ${commentId ?? null}::uuid)`;
  const [answer] = await tx.$queryRaw<{ may: boolean }[]>`
    SELECT NOT EXISTS (SELECT FROM blocks WHERE (blocker_id = ${userId}::uuid AND blocked_id = ${actor})
        OR (blocker_id = ${actor} AND blocked_id = ${userId}::uuid))
      AND ${notMutedSql(userId, actor)} AND ${withoutMutedWordsSql(userId, words)} AS may`;
  return answer?.may ?? false;
}
