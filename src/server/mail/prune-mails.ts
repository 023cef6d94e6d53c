import type { AppContext } from '../platform/app-context';

const dayMs = 24 * 3_600_000;
/** Wall milliseconds: that a mail was sent, and to whom; what stayed here instead of leaving. */
const keepFor = { ended: 30 * dayMs, kept: 7 * dayMs };

/** Removes mails that are old and links that ran out. */
export async function pruneMails({ db, clock }: Pick<AppContext, 'db' | 'clock'>): Promise<{ count: number }> {
  const before = (ms: number) => new Date(clock.now().getTime() - ms);
  const removed = await Promise.all([
    db.mail.deleteMany({ where: { createdAt: { lt: before(keepFor.ended) }, state: { in: ['sent', 'failed'] } } }),
    db.keptMail.deleteMany({ where: { createdAt: { lt: before(keepFor.kept) } } }),
    db.mailToken.deleteMany({ where: { expiresAt: { lt: before(0) } } }),
  ]);
  return { count: removed.reduce((sum, { count }) => sum + count, 0) };
}
