import type { SecurityView } from '@/contracts/views/security';
import type { AppContext } from '../platform/app-context';
import type { Viewer } from './viewer';

/** How the viewer's account is guarded. */
export async function securityView(app: Pick<AppContext, 'db' | 'clock' | 'mailer'>, viewer: Viewer): Promise<SecurityView> {
  const user = await app.db.user.findUniqueOrThrow({
    where: { id: viewer.id },
    select: {
      passwordHash: true,
      mailAddress: true,
      mailTokens: { where: { kind: 'verify', expiresAt: { gt: app.clock.now() } }, select: { address: true } },
      secondFactor: { select: { confirmedAt: true } },
      _count: { select: { recoveryCodes: true } },
    },
  });
  return {
    hasPassword: user.passwordHash !== null,
    mailAddress: user.mailAddress,
    mailAwaited: user.mailTokens[0]?.address ?? null,
    doMailsLeave: app.mailer.leavesTheMachine,
    hasSecondFactor: Boolean(user.secondFactor?.confirmedAt),
    recoveryCodesLeft: user._count.recoveryCodes,
  };
}
