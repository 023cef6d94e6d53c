import { recordAudit } from '../audit/record-audit';
import type { Viewer } from '../auth/viewer';
import type { AppContext } from '../platform/app-context';
import { demandOpen, lockCase } from './lock-case';

/** A moderator takes a case, or leaves it to others. Throws `DomainError`: `case-not-found`, `case-closed`, `case-taken`. */
export async function claimCase(
  app: Pick<AppContext, 'transact' | 'ids' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  { caseId, claims }: { caseId: string; claims: boolean },
): Promise<void> {
  await app.transact(async (tx) => {
    const found = await lockCase(tx, caseId);
    demandOpen(found, by.id);
    if ((found.claimedById === by.id) === claims) return;
    const data = claims ? { claimedById: by.id, claimedAt: app.clock.now() } : { claimedById: null, claimedAt: null };
    await tx.moderationCase.update({ where: { id: caseId }, data, select: { id: true } });
    const action = claims ? 'case.claimed' : 'case.released';
    await recordAudit(app, tx, { actorId: by.id, action, subjectKind: 'case', subjectId: caseId });
  });
}

/** A line in the log of a case, for moderators only. Throws `DomainError('case-not-found')`. */
export async function noteOnCase(
  app: Pick<AppContext, 'transact' | 'ids' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  { caseId, text }: { caseId: string; text: string },
): Promise<void> {
  await app.transact(async (tx) => {
    await lockCase(tx, caseId);
    const row = { id: app.ids.next(), caseId, moderatorId: by.id, kind: 'note', reason: text, createdAt: app.clock.now() };
    await tx.moderationAction.create({ data: row });
  });
}
