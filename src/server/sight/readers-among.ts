import { Prisma } from '@/generated/prisma/client';
import type { Db, Tx } from '@/server/platform/app-context';
import { visibleToSql } from './visible-to';

/** Those of these users who may see the post. */
export async function readersAmong(db: Db | Tx, postId: string, userIds: readonly string[]): Promise<string[]> {
  if (userIds.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT readers.id FROM unnest(${[...userIds]}::uuid[]) AS readers(id) JOIN posts ON posts.id = ${postId}::uuid
    WHERE ${visibleToSql(Prisma.sql`readers.id`)}`;
  return rows.map(({ id }) => id);
}
