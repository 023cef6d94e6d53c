// What stops characters from saying anything to anybody: one of them, or all at once. Looked at wherever a character's words would
// become a row, so it holds from the moment it is written.
import type { HoldInput } from '@/contracts/inputs/moderation';
import type { HoldView } from '@/contracts/views/moderation';
import { DomainError } from '@/lib/errors';
import { authorSelect, authorView } from '../accounts/author-view';
import { usernameKey } from '../accounts/username';
import { recordAudit } from '../audit/record-audit';
import type { AppContext, Db, Tx } from '../platform/app-context';

export const everybody = 'everybody';

/** May this character not say anything at the moment? */
export async function isHeld(db: Db | Tx, characterId: string): Promise<boolean> {
  return (await db.hold.count({ where: { id: { in: [everybody, characterId] } } })) > 0;
}

/** What is being written by whoever is held now is never sent: its writer finds its claim lost. It is owed again. */
export async function holdBack(tx: Tx, characterId: string | null): Promise<void> {
  const written = { state: 'writing', ...(characterId ? { characterId } : {}) } as const;
  const data = { state: 'waiting', leaseOwner: null, leaseUntil: null } as const;
  await tx.reply.updateMany({ where: written, data });
  await tx.groupReply.updateMany({ where: written, data });
}

/** Sets or lifts a hold; saying it twice is saying it once. Throws `DomainError('character-not-found')`. */
export async function setHold(
  app: Pick<AppContext, 'transact' | 'ids' | 'clock'>,
  by: { id: string },
  { username, held, reason }: HoldInput,
): Promise<void> {
  await app.transact(async (tx) => {
    const id = username === null ? everybody : await characterNamed(tx, username);
    const { count } = held
      ? await tx.hold.createMany({ data: { id, reason, createdAt: app.clock.now() }, skipDuplicates: true })
      : await tx.hold.deleteMany({ where: { id } });
    if (count === 0) return;
    if (held) await holdBack(tx, username === null ? null : id);
    const subject =
      username === null
        ? ({ subjectKind: 'world', subjectId: everybody } as const)
        : ({ subjectKind: 'character', subjectId: id } as const);
    await recordAudit(app, tx, { actorId: by.id, action: held ? 'hold.set' : 'hold.lifted', ...subject });
  });
}

async function characterNamed(tx: Tx, username: string): Promise<string> {
  const found = await tx.user.findUnique({ where: { usernameKey: usernameKey(username) }, select: { id: true, kind: true } });
  if (found?.kind !== 'character') throw new DomainError('character-not-found', 'No character has this username');
  return found.id;
}

/** All that are held; `character` null: everybody. */
export async function listHolds(db: Db): Promise<HoldView[]> {
  const rows = await db.hold.findMany({ orderBy: { createdAt: 'desc' } });
  const ids = rows.map(({ id }) => id).filter((id) => id !== everybody);
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: authorSelect });
  const byId = new Map(users.map((user) => [user.id, authorView(user)]));
  return rows.map(({ id, reason, createdAt }) => ({ character: byId.get(id) ?? null, reason, since: createdAt }));
}
