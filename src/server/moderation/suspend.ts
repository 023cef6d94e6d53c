import type { Tx } from '../platform/app-context';

const DAY_MS = 86_400_000;

/** What stands for "without end" in a column of times. */
export const forever = new Date('9999-12-31T00:00:00Z');
export const inDays = (days: number, now: Date) => (days === 0 ? forever : new Date(now.getTime() + days * DAY_MS));

/** Until then somebody may only read; null ends it. Gives what held before. Other processes know it within 5 seconds. */
export async function suspendUntil(tx: Tx, userId: string, until: Date | null): Promise<Date | null> {
  const before = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { suspendedUntil: true } });
  await tx.user.update({ where: { id: userId }, data: { suspendedUntil: until }, select: { id: true } });
  return before.suspendedUntil;
}
