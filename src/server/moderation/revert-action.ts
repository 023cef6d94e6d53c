import { z } from 'zod';
import { decisions } from '@/contracts/moderation';
import { DomainError } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import type { Viewer } from '../auth/viewer';
import type { AppContext } from '../platform/app-context';
import { effects } from './effects';
import { lockCase } from './lock-case';
import { tellOwner } from './tell';

type App = Pick<AppContext, 'db' | 'transact' | 'live' | 'ids' | 'clock'>;

const stored = z.record(z.string(), z.unknown());

/**
 * A moderator takes a decision back: what followed from it is undone, once, and the person concerned is told. The log keeps both. Throws
 * `DomainError`: `case-not-found`, `not-decidable` (taken back already, or a note).
 */
export async function revertAction(app: App, by: Pick<Viewer, 'id'>, { actionId }: { actionId: string }): Promise<void> {
  await app.transact(async (tx) => {
    const known = await tx.moderationAction.findUnique({ where: { id: actionId }, select: { caseId: true } });
    if (!known) throw new DomainError('case-not-found', `No decision ${actionId}`);
    const found = await lockCase(tx, known.caseId);
    const action = await tx.moderationAction.findUniqueOrThrow({ where: { id: actionId } });
    const decision = decisions.find((one) => one === action.kind);
    if (!decision || action.revertedAt) throw new DomainError('not-decidable', `Nothing to take back in ${actionId}`);
    await effects[decision].revert(app, tx, found, stored.safeParse(action.detail).data ?? {});
    await tx.moderationAction.update({ where: { id: actionId }, data: { revertedAt: app.clock.now() }, select: { id: true } });
    const detail = { decision, subject: `${found.subjectKind}:${found.subjectId}`, owner: found.ownerId };
    await recordAudit(app, tx, { actorId: by.id, action: 'case.reverted', subjectKind: 'case', subjectId: found.id, detail });
    if (decision !== 'dismiss' && decision !== 'hold')
      await tellOwner(app, tx, { userId: found.ownerId, subject: found.subjectKind, kind: 'reverted', about: actionId });
  });
}
