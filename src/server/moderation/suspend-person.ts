import type { SuspendInput } from '@/contracts/inputs/moderation';
import { recordAudit } from '../audit/record-audit';
import type { Viewer } from '../auth/viewer';
import type { AppContext, Tx } from '../platform/app-context';
import { personNamed } from './staff';
import { inDays, suspendUntil } from './suspend';
import { tellOwner } from './tell';
import { mailSuspension } from './tell-suspension';

type App = Pick<AppContext, 'transact' | 'live' | 'ids' | 'clock' | 'config' | 'jobs' | 'afterCommit'>;

/** Wall milliseconds: two that end so close to each other are the same one, said twice. */
const sameWithinMs = 60_000;

/**
 * An administrator lets somebody only read for `days` (0: for good) without a report, or lets them write again (null). The person is told
 * why, finds it among the decisions about them and can reply; saying it twice is saying it once. Throws `DomainError`: `user-not-found`,
 * `not-with-oneself`.
 */
export async function suspendPerson(app: App, by: Pick<Viewer, 'id'>, { username, days, reason }: SuspendInput): Promise<void> {
  await app.transact(async (tx) => {
    const { id } = await personNamed(tx, username, by.id);
    await tx.$queryRaw`SELECT id FROM users WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    const isDone = days === null ? await restore(app, tx, id) : await suspendFor(app, tx, { id, byId: by.id, days, reason });
    if (!isDone) return;
    const action = days === null ? 'account.restored' : 'account.suspended';
    await recordAudit(app, tx, { actorId: by.id, action, subjectKind: 'account', subjectId: id, detail: { days, reason } });
  });
}

type Suspension = { id: string; byId: string; days: number; reason: string };

async function suspendFor(app: App, tx: Tx, { id, byId, days, reason }: Suspension): Promise<boolean> {
  const now = app.clock.now();
  const until = inDays(days, now);
  const before = await suspendUntil(tx, id, until);
  if (before && Math.abs(before.getTime() - until.getTime()) < sameWithinMs) return false;
  const [caseId, actionId] = [app.ids.next(), app.ids.next()];
  const subject = { subjectKind: 'profile', subjectId: id, ownerId: id } as const;
  const decided = { state: 'closed', severity: 0, claimedById: byId, claimedAt: now, createdAt: now, closedAt: now } as const;
  await tx.moderationCase.create({ data: { id: caseId, ...subject, ...decided }, select: { id: true } });
  const kind = days === 0 ? 'ban' : 'suspend';
  const detail = { until: until.toISOString(), before: before?.toISOString() ?? null };
  const action = { id: actionId, caseId, moderatorId: byId, kind, reason, detail, createdAt: now } as const;
  await tx.moderationAction.create({ data: action, select: { id: true } });
  await tellOwner(app, tx, { userId: id, subject: 'profile', kind, about: actionId });
  await mailSuspension(app, tx, { userId: id, until, reason, about: actionId });
  return true;
}

async function restore(app: App, tx: Tx, id: string): Promise<boolean> {
  const now = app.clock.now();
  const before = await suspendUntil(tx, id, null);
  if (!before || before <= now) return false;
  await tx.moderationAction.updateMany({
    where: { case: { ownerId: id }, kind: { in: ['suspend', 'ban'] }, revertedAt: null },
    data: { revertedAt: now },
  });
  await tellOwner(app, tx, { userId: id, subject: 'profile', kind: 'reverted', about: app.ids.next() });
  return true;
}
