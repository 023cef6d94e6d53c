import type { AuthorView } from '@/contracts/views/people';
import { Prisma } from '@/generated/prisma/client';
import { type AuthorRow, authorView } from '@/server/accounts/author-view';
import { usernameKey } from '@/server/accounts/username';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { notApartSql } from '@/server/relations/apart';

const mostOffered = 6;

/** Whom an `@` with these first letters could mean, by either name: those whom one follows first, then those whom most follow. */
export async function completeName(
  app: Pick<AppContext, 'db'>,
  by: Pick<Viewer, 'id'>,
  { prefix }: { prefix: string },
): Promise<AuthorView[]> {
  const key = usernameKey(prefix);
  const rows = await app.db.$queryRaw<AuthorRow[]>`
    SELECT id, username, nickname, avatar_url AS "avatarUrl", kind FROM users
    WHERE (starts_with(username_key, ${key}) OR starts_with(lower(nickname), ${key})) AND leaving_at IS NULL AND retired_at IS NULL
      AND id <> ${by.id}::uuid AND ${notApartSql(by.id, Prisma.sql`id`)}
    ORDER BY EXISTS (SELECT FROM follows WHERE follower_id = ${by.id}::uuid AND followed_id = users.id) DESC,
      starts_with(username_key, ${key}) DESC, followers_count DESC, id
    LIMIT ${mostOffered}`;
  return rows.map(authorView);
}
