import type { MemoryAuditView } from '@/contracts/views/remembered';
import type { AppContext, Db, Tx } from '@/server/platform/app-context';
import { authorsById } from '../authors-by-id';
import { characterNamed } from './character-named';

type Change = {
  characterId: string;
  personId: string;
  byId: string;
  verb: 'corrected' | 'deleted' | 'forgotten' | 'exported';
  memoryId?: string;
};

/** Notes who changed what is remembered of a person, in the transaction of the change. */
export async function auditMemory(app: Pick<AppContext, 'ids' | 'clock'>, tx: Tx, change: Change): Promise<void> {
  await tx.memoryAudit.create({ data: { ...change, id: app.ids.next(), createdAt: app.clock.now() } });
}

const mostShown = 50;

/** For operators: the last changes to what a character remembers of people. Throws `character-not-found`. */
export async function memoryAudit(db: Db, username: string): Promise<MemoryAuditView[]> {
  const { author } = await characterNamed(db, username);
  const rows = await db.memoryAudit.findMany({
    where: { characterId: author.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostShown,
  });
  const people = await authorsById(
    db,
    rows.flatMap(({ byId, personId }) => [byId, personId]),
  );
  const nameOf = (id: string) => people.get(id)?.nickname ?? '?';
  return rows.map(({ id, verb, byId, personId, createdAt }) => ({
    id,
    verb,
    by: nameOf(byId),
    person: nameOf(personId),
    at: createdAt,
  }));
}
