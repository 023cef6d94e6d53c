// What a reader wants to happen to posts with a label. In reduced mode nothing sensitive is shown, whatever was wished.
import type { ReadingWishes, ReadingWishesView } from '@/contracts/inputs/reading-wishes';
import { limits } from '@/contracts/limits';
import { Prisma } from '@/generated/prisma/client';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext, Db } from '@/server/platform/app-context';

/** As `ageMode` in accounts/age.ts, in SQL, of a row of `users`. */
const isReduced = Prisma.sql`coalesce(users.birth_year > extract(year FROM now()) - 1 - ${limits.age.full}::int, false)`;

/** What this reader wishes, and what applies. A guest has the usual. */
export async function readingWishes(app: { db: Db }, viewer: Pick<Viewer, 'id'> | null): Promise<ReadingWishesView> {
  const usual = { sensitive: 'cover', spoiler: 'cover', isReduced: false } as const;
  if (!viewer) return usual;
  const rows = await app.db.$queryRaw<ReadingWishesView[]>`
    SELECT sensitive_posts AS sensitive, spoiler_posts AS spoiler, ${isReduced} AS "isReduced"
    FROM users WHERE id = ${viewer.id}::uuid`;
  return rows[0] ?? usual;
}

export async function setReadingWishes(
  app: Pick<AppContext, 'db'>,
  by: Pick<Viewer, 'id'>,
  { sensitive, spoiler }: ReadingWishes,
): Promise<void> {
  await app.db.user.update({
    where: { id: by.id },
    data: { sensitivePosts: sensitive, spoilerPosts: spoiler },
    select: { id: true },
  });
}

/** A condition of a list of `posts`: without the sensitive ones of others where the reader does not want them at all. */
export function wantedSql(viewerId: string | null, posts: Prisma.Sql = Prisma.sql`posts`): Prisma.Sql {
  if (viewerId === null) return Prisma.sql`TRUE`;
  return Prisma.sql`(NOT ${posts}.is_sensitive OR ${posts}.author_id = ${viewerId}::uuid OR NOT (
    SELECT users.sensitive_posts = 'hide' OR ${isReduced} FROM users WHERE users.id = ${viewerId}::uuid))`;
}
