import type { DecideInput } from '@/contracts/inputs/moderation';
import { decisionsFor } from '@/contracts/moderation';
import type { ModerationCase } from '@/generated/prisma/client';
import { DomainError } from '@/lib/errors';
import { recordAudit } from '../audit/record-audit';
import type { Viewer } from '../auth/viewer';
import type { AppContext, Tx } from '../platform/app-context';
import { effects } from './effects';
import { demandOpen, lockCase } from './lock-case';
import { forever, inDays } from './suspend';
import { tellOwner, tellReporters } from './tell';
import { mailSuspension } from './tell-suspension';

type App = Pick<AppContext, 'transact' | 'live' | 'ids' | 'clock' | 'config' | 'jobs' | 'afterCommit'>;

/**
 * A moderator decides: what follows from it happens, the case is closed, whoever reported is told what came of it and the person
 * concerned is told why. Throws `DomainError`: `case-not-found`, `case-closed`, `case-taken`, `not-decidable` (not about this, or what
 * it is about is gone).
 */
export async function decideCase(app: App, by: Pick<Viewer, 'id'>, input: DecideInput): Promise<void> {
  await app.transact(async (tx) => {
    const found = await lockCase(tx, input.caseId);
    demandOpen(found, by.id);
    const owner = await demandDecidable(tx, found, input);
    const detail = await effects[input.decision].apply(app, tx, { target: found, days: input.days, reason: input.reason });
    if (!detail) throw new DomainError('not-decidable', `Nothing to ${input.decision} in case ${found.id}`);
    const actionId = app.ids.next();
    const { decision: kind, reason } = input;
    const createdAt = app.clock.now();
    await tx.moderationAction.create({
      data: { id: actionId, caseId: found.id, moderatorId: by.id, kind, reason, detail, createdAt },
    });
    const closed = {
      state: 'closed',
      openKey: null,
      closedAt: createdAt,
      claimedById: by.id,
      claimedAt: found.claimedAt ?? createdAt,
    } as const;
    await tx.moderationCase.update({ where: { id: found.id }, data: closed, select: { id: true } });
    await audit(app, tx, { by: by.id, found, kind });
    if (kind !== 'dismiss' && owner.kind === 'person')
      await tellOwner(app, tx, { userId: found.ownerId, subject: found.subjectKind, kind, about: actionId });
    if (kind === 'suspend' || kind === 'ban') {
      const until = kind === 'ban' ? forever : inDays(input.days, createdAt);
      await mailSuspension(app, tx, { userId: found.ownerId, until, reason, about: actionId });
    }
    await tellReporters(app, tx, { caseId: found.id, isUpheld: kind !== 'dismiss' });
  });
}

async function demandDecidable(tx: Tx, { id, subjectKind, ownerId }: ModerationCase, { decision }: DecideInput) {
  const owner = await tx.user.findUniqueOrThrow({ where: { id: ownerId }, select: { kind: true } });
  const possible = decisionsFor(subjectKind, { isCharacter: owner.kind === 'character' });
  if (!possible.includes(decision)) throw new DomainError('not-decidable', `${decision} is nothing for case ${id}`);
  return owner;
}

function audit(app: App, tx: Tx, { by, found, kind }: { by: string; found: ModerationCase; kind: string }): Promise<void> {
  const detail = { decision: kind, subject: `${found.subjectKind}:${found.subjectId}`, owner: found.ownerId };
  return recordAudit(app, tx, { actorId: by, action: 'case.decided', subjectKind: 'case', subjectId: found.id, detail });
}
