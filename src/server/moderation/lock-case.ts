import type { ModerationCase } from '@/generated/prisma/client';
import { DomainError } from '@/lib/errors';
import type { Tx } from '../platform/app-context';

/** Holds a case until the end of the transaction: of two moderators at once one comes after the other. Throws `case-not-found`. */
export async function lockCase(tx: Tx, caseId: string): Promise<ModerationCase> {
  await tx.$queryRaw`SELECT id FROM moderation_cases WHERE id = ${caseId}::uuid FOR UPDATE`;
  const found = await tx.moderationCase.findUnique({ where: { id: caseId } });
  if (!found) throw new DomainError('case-not-found', `No case ${caseId}`);
  return found;
}

/** Throws `case-closed` when somebody decided already, `case-taken` when another moderator has it. */
export function demandOpen({ id, state, claimedById }: ModerationCase, byId: string): void {
  if (state !== 'open') throw new DomainError('case-closed', `Case ${id} is decided`);
  if (claimedById !== null && claimedById !== byId) throw new DomainError('case-taken', `Case ${id} is ${claimedById}'s`);
}
