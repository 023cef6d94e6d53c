// For administrators: who is what, and who may only read.

import type { StaffInput } from '@/contracts/inputs/moderation';
import type { Page } from '@/contracts/inputs/paging';
import type { Role } from '@/contracts/permissions';
import type { StaffView } from '@/contracts/views/moderation';
import { DomainError } from '@/lib/errors';
import { authorSelect, authorView } from '../accounts/author-view';
import { usernameKey } from '../accounts/username';
import { recordAudit } from '../audit/record-audit';
import type { Viewer } from '../auth/viewer';
import type { AppContext, Tx } from '../platform/app-context';
import { decodeCursor, encodeCursor } from '../platform/storage/keyset-cursor';
import { pageOf } from '../platform/storage/page-of';

type App = Pick<AppContext, 'transact' | 'ids' | 'clock'>;

/** People (no characters), whoever came last first, by a part of their names and by role. Throws `DomainError('bad-cursor')`. */
export async function listStaff(
  app: Pick<AppContext, 'db'>,
  { query, role, limit, ...page }: StaffInput,
): Promise<Page<StaffView>> {
  const cursor = decodeCursor(page.cursor);
  const named = query
    .replace(/^@/, '')
    .toWellFormed()
    .replace(/\p{Cc}/gu, '?');
  const rows = await app.db.user.findMany({
    where: {
      kind: 'person',
      role,
      AND: [
        { OR: [{ usernameKey: { contains: usernameKey(named) } }, { nickname: { contains: named, mode: 'insensitive' } }] },
        cursor ? { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] } : {},
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: { ...authorSelect, role: true, suspendedUntil: true, createdAt: true },
  });
  const { items, nextCursor } = pageOf(rows, limit, (row) => encodeCursor({ at: row.createdAt, id: row.id }));
  return {
    items: items.map(({ createdAt, role: is, suspendedUntil, ...author }) => ({
      ...authorView(author),
      role: is,
      suspendedUntil,
      joinedAt: createdAt,
    })),
    nextCursor,
  };
}

/** Throws `DomainError`: `user-not-found`, `not-with-oneself` (the last administrator would lock everybody out). */
export async function setRole(
  app: App,
  by: Pick<Viewer, 'id'>,
  { username, role }: { username: string; role: Role },
): Promise<void> {
  await app.transact(async (tx) => {
    const person = await personNamed(tx, username, by.id);
    if (person.role === role) return;
    await tx.user.update({ where: { id: person.id }, data: { role }, select: { id: true } });
    const detail = { from: person.role, to: role };
    await recordAudit(app, tx, { actorId: by.id, action: 'role.changed', subjectKind: 'account', subjectId: person.id, detail });
  });
}

/** A person, not a character and not this one. Throws `DomainError`: `user-not-found`, `not-with-oneself`. */
export async function personNamed(tx: Tx, username: string, byId: string): Promise<{ id: string; role: Role }> {
  const person = await tx.user.findUnique({
    where: { usernameKey: usernameKey(username) },
    select: { id: true, role: true, kind: true },
  });
  if (person?.kind !== 'person') throw new DomainError('user-not-found', 'No person has this username');
  if (person.id === byId) throw new DomainError('not-with-oneself', 'Nobody decides about oneself');
  return person;
}
