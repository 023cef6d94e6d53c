// The one rule that decides who may see a post, in the two spellings that reads need; a test holds them against each other. Everything
// that shows a post, counts it, answers it or quotes it asks here: feeds, search, permalinks, comments, likes, notifications, and the
// phones of characters.
import { Prisma } from '@/generated/prisma/client';
import { notApartFrom, notApartSql } from '../relations/apart';

/** Posts that this reader may see; null is a guest. */
export function visibleTo(viewerId: string | null): Prisma.PostWhereInput {
  return { deletedAt: null, AND: [inSightOf(viewerId)] };
}

/** The same whether or not the post was deleted: who may see the place where it was. */
export function inSightOf(viewerId: string | null): Prisma.PostWhereInput {
  const author = { leavingAt: null, ...notApartFrom(viewerId) };
  if (viewerId === null) return { visibility: 'public', author };
  return {
    author,
    OR: [{ visibility: 'public' }, { authorId: viewerId }, { author: { followers: { some: { followerId: viewerId } } } }],
  };
}

/** The same as a condition of a statement in which the posts are called `posts`. The reader may be a column. */
export function visibleToSql(viewer: string | Prisma.Sql | null, posts: Prisma.Sql = Prisma.sql`posts`): Prisma.Sql {
  return Prisma.sql`(${posts}.deleted_at IS NULL AND ${inSightOfSql(idOf(viewer), posts)})`;
}

function idOf(viewer: string | Prisma.Sql | null): Prisma.Sql | null {
  return typeof viewer === 'string' ? Prisma.sql`${viewer}::uuid` : viewer;
}

function inSightOfSql(viewerId: Prisma.Sql | null, posts: Prisma.Sql): Prisma.Sql {
  const present = Prisma.sql`NOT EXISTS (SELECT FROM users WHERE users.id = ${posts}.author_id AND users.leaving_at IS NOT NULL)`;
  if (viewerId === null) return Prisma.sql`(${posts}.visibility = 'public' AND ${present})`;
  const together = notApartSql(viewerId, Prisma.sql`${posts}.author_id`);
  return Prisma.sql`(${present} AND ${together} AND (${posts}.visibility = 'public' OR ${posts}.author_id = ${viewerId} OR EXISTS (
    SELECT FROM follows WHERE follows.follower_id = ${viewerId} AND follows.followed_id = ${posts}.author_id)))`;
}
