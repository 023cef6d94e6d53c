import type { AuditedAction, AuditSubject } from '@/contracts/audit';
import type { AppContext, Db, Tx } from '../platform/app-context';

export type AuditDetail = Record<string, string | number | boolean | null>;

export type Audited = {
  /** null: a stranger, or the town itself */
  actorId: string | null;
  action: AuditedAction;
  subjectKind: AuditSubject;
  /** at most 80 characters */
  subjectId: string;
  /** small facts that say what changed; never a password, token, key or private words */
  detail?: AuditDetail;
};

/** Writes down who did what, in the transaction of the deed where there is one: what is rolled back was not done. */
export async function recordAudit(app: Pick<AppContext, 'ids' | 'clock'>, tx: Tx | Db, entry: Audited): Promise<void> {
  const { detail = {}, ...what } = entry;
  await tx.auditEntry.create({ data: { id: app.ids.next(), createdAt: app.clock.now(), ...what, detail } });
}
