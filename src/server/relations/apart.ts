// Two between whom there is a block, whoever of them wanted it, are nothing to each other. The rule in the spellings that reads need;
// everything that shows, counts, tells or answers asks here. A test holds the spellings against each other.
import { Prisma } from '@/generated/prisma/client';
import type { Db, Tx } from '../platform/app-context';

/** Of users: those between whom and this one there is no block. A guest (null) is apart from nobody. */
export function notApartFrom(viewerId: string | null): Prisma.UserWhereInput {
  if (viewerId === null) return {};
  return { blocks: { none: { blockedId: viewerId } }, blockedBy: { none: { blockerId: viewerId } } };
}

/** The same as a condition of a statement about a column of user ids. The viewer may be a column, too; otherwise the list is made once for the statement. */
export function notApartSql(viewer: string | Prisma.Sql | null, column: Prisma.Sql): Prisma.Sql {
  if (viewer === null) return Prisma.sql`TRUE`;
  const viewerId = typeof viewer === 'string' ? Prisma.sql`${viewer}::uuid` : viewer;
  return Prisma.sql`${column} <> ALL (ARRAY(
    SELECT blocked_id FROM blocks WHERE blocker_id = ${viewerId}
    UNION ALL SELECT blocker_id FROM blocks WHERE blocked_id = ${viewerId}))`;
}

export type Apart = { isApart: boolean; byFirst: boolean };

/** Is there a block between the two, and is it (also) the first one's? */
export async function apart(db: Db | Tx, first: string, second: string): Promise<Apart> {
  const rows = await db.block.findMany({
    where: {
      OR: [
        { blockerId: first, blockedId: second },
        { blockerId: second, blockedId: first },
      ],
    },
    select: { blockerId: true },
  });
  return { isApart: rows.length > 0, byFirst: rows.some(({ blockerId }) => blockerId === first) };
}

/** Everybody between whom and this one there is a block. */
export async function apartFrom(db: Db | Tx, viewerId: string): Promise<ReadonlySet<string>> {
  const rows = await db.block.findMany({
    where: { OR: [{ blockerId: viewerId }, { blockedId: viewerId }] },
    select: { blockerId: true, blockedId: true },
  });
  return new Set(rows.map(({ blockerId, blockedId }) => (blockerId === viewerId ? blockedId : blockerId)));
}

/** Whom this one blocked. */
export async function blockedBy(db: Db | Tx, blockerId: string): Promise<ReadonlySet<string>> {
  const rows = await db.block.findMany({ where: { blockerId }, select: { blockedId: true } });
  return new Set(rows.map(({ blockedId }) => blockedId));
}
