import type { Page } from '@/contracts/inputs/paging';
import type { SearchInput } from '@/contracts/inputs/search';
import type { FoundPersonView } from '@/contracts/views/people';
import { Prisma } from '@/generated/prisma/client';
import { type AuthorRow, authorView } from '@/server/accounts/author-view';
import { usernameKey } from '@/server/accounts/username';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { decodeCursor, encodeCursor } from '@/server/platform/storage/keyset-cursor';
import { pageOf } from '@/server/platform/storage/page-of';
import { notApartSql } from '@/server/relations/apart';

type Row = AuthorRow & { bio: string; createdAt: Date };

/** Those whose username or name holds the query, whoever came last first. Throws `DomainError('bad-cursor')`. */
export async function searchPeople(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  input: SearchInput,
): Promise<Page<FoundPersonView>> {
  const { query, by, limit } = input;
  const cursor = decodeCursor(input.cursor);
  const older = cursor ? Prisma.sql`AND (created_at, id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : Prisma.empty;
  const ofKind = by ? Prisma.sql`AND kind = ${by}::user_kind` : Prisma.empty;
  // What Postgres cannot store is in no name.
  const name = query
    .replace(/^@/, '')
    .toWellFormed()
    .replace(/\p{Cc}/gu, '?');
  const rows = await app.db.$queryRaw<Row[]>`
    SELECT id, username, nickname, avatar_url AS "avatarUrl", kind, bio, created_at AS "createdAt" FROM users
    WHERE (position(${usernameKey(name)} IN username_key) > 0 OR position(lower(${name}) IN lower(nickname)) > 0) AND leaving_at IS NULL
      AND ${notApartSql(viewer?.id ?? null, Prisma.sql`id`)} ${ofKind} ${older}
    ORDER BY created_at DESC, id DESC LIMIT ${limit + 1}`;
  const { items, nextCursor } = pageOf(rows, limit, (row) => encodeCursor({ at: row.createdAt, id: row.id }));
  return { items: items.map(({ bio, createdAt: _at, ...author }) => ({ ...authorView(author), bio })), nextCursor };
}
