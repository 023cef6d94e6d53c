import type { AuditInput } from '@/contracts/inputs/audit';
import type { Page } from '@/contracts/inputs/paging';
import type { AuditEntryView } from '@/contracts/views/audit';
import type { AuditEntry, Prisma } from '@/generated/prisma/client';
import { type AuthorRow, authorSelect, authorView } from '../accounts/author-view';
import { usernameKey } from '../accounts/username';
import type { AppContext, Db } from '../platform/app-context';
import { decodeCursor, encodeCursor } from '../platform/storage/keyset-cursor';
import { pageOf } from '../platform/storage/page-of';
import { detailOf } from './detail-of';

const about = new Set(['account', 'character']);

/** Who did what, newest first; filters that fit nothing give an empty page. Throws `DomainError('bad-cursor')`. */
export async function listAudit(app: Pick<AppContext, 'db'>, input: AuditInput): Promise<Page<AuditEntryView>> {
  const { actor, action, subjectKind, subjectId, limit } = input;
  const actorId = actor === undefined ? undefined : await idOf(app.db, actor);
  if (actorId === null) return { items: [], nextCursor: null };
  const rows = await app.db.auditEntry.findMany({
    where: { actorId, action, subjectKind, subjectId, ...olderThan(input.cursor) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  const { items, nextCursor } = pageOf(rows, limit, (row) => encodeCursor({ at: row.createdAt, id: row.id }));
  const people = await peopleIn(app.db, items);
  return { items: items.map((row) => toView(row, people)), nextCursor };
}

async function idOf(db: Db, username: string): Promise<string | null> {
  const user = await db.user.findUnique({ where: { usernameKey: usernameKey(username) }, select: { id: true } });
  return user?.id ?? null;
}

function olderThan(given: AuditInput['cursor']): Prisma.AuditEntryWhereInput {
  const cursor = decodeCursor(given);
  if (!cursor) return {};
  const { at, id } = cursor;
  return { createdAt: { lte: at }, OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] };
}

/** Everybody who is named on a page, in one query. */
async function peopleIn(db: Db, rows: readonly AuditEntry[]): Promise<Map<string, AuthorRow>> {
  const named = rows.filter(({ subjectKind }) => about.has(subjectKind)).map(({ subjectId }) => subjectId);
  const actors = rows.flatMap(({ actorId }) => actorId ?? []);
  const ids = [...new Set([...named, ...actors])].filter((id) => /^[\da-f-]{36}$/.test(id));
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: authorSelect });
  return new Map(users.map((user) => [user.id, user]));
}

function toView({ actorId, detail, ...row }: AuditEntry, people: ReadonlyMap<string, AuthorRow>): AuditEntryView {
  const actor = actorId === null ? undefined : people.get(actorId);
  return {
    ...row,
    actor: actor ? authorView(actor) : null,
    subjectName: people.get(row.subjectId)?.username ?? null,
    detail: detailOf(detail),
  };
}
