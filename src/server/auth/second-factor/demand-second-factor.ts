import { DomainError } from '@/lib/errors';
import type { AppContext } from '../../platform/app-context';
import { tellByMail } from '../tell-by-mail';
import { takeCode } from './recovery-codes';
import { acceptedStep } from './totp';

type App = Pick<AppContext, 'config' | 'db' | 'clock' | 'ids' | 'jobs' | 'afterCommit' | 'transact' | 'limiter'>;

async function isRight(app: App, userId: string, code: string): Promise<boolean> {
  const kept = await app.db.secondFactor.findUnique({ where: { userId } });
  const step = kept && acceptedStep(app, kept, code);
  if (step) {
    // Whoever moves the last step forward had the code first; a second one with it comes too late.
    const { count } = await app.db.secondFactor.updateMany({
      where: { userId, lastStep: { lt: step } },
      data: { lastStep: step },
    });
    return count === 1;
  }
  return app.transact(async (tx) => {
    const isTaken = await takeCode(app, tx, { userId, code });
    if (isTaken) await tellByMail(app, tx, { userId, kind: 'recovery-code-used' });
    return isTaken;
  });
}

/**
 * Asks for a code of who has a second factor: six digits of the app, or a recovery code; each counts once. Throws
 * `second-factor-needed` without one, `wrong-code`, and `rate-limited` after eight in a quarter of an hour.
 */
export async function demandSecondFactor(app: App, userId: string, code: string | undefined): Promise<void> {
  const has = await app.db.secondFactor.findFirst({ where: { userId, confirmedAt: { not: null } }, select: { userId: true } });
  if (!has) return;
  if (!code) throw new DomainError('second-factor-needed', 'A second factor is on');
  await app.limiter.take('second-factor', userId);
  if (!(await isRight(app, userId, code))) throw new DomainError('wrong-code', 'Not a code that counts');
  await app.limiter.forgive('second-factor', userId);
}
