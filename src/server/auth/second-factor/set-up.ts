import { toDataURL } from 'qrcode';
import type { AuditedAction } from '@/contracts/audit';
import type { SecondFactorOffer } from '@/contracts/views/security';
import { DomainError } from '@/lib/errors';
import { recordAudit } from '../../audit/record-audit';
import type { AppContext, Tx } from '../../platform/app-context';
import { demandPassword } from '../demand-password';
import { tellByMail } from '../tell-by-mail';
import type { Viewer } from '../viewer';
import { renewCodes } from './recovery-codes';
import { acceptedStep, newSecret, offerAddress } from './totp';

type StepUp = { currentPassword: string };

const audited = (app: AppContext, tx: Tx, { userId, action }: { userId: string; action: AuditedAction }) =>
  recordAudit(app, tx, { actorId: userId, action, subjectKind: 'account', subjectId: userId });

const isOn = () => new DomainError('second-factor-on', 'There is a second factor already');

/**
 * A secret for an authenticator app, after the password. Nothing is asked at log-in before a code of it was given back. Throws
 * `wrong-password`, `second-factor-on`.
 */
export async function offerSecondFactor(
  app: AppContext,
  viewer: Viewer,
  { currentPassword }: StepUp,
): Promise<SecondFactorOffer> {
  await demandPassword(app, viewer, currentPassword);
  const { secret, sealedSecret } = newSecret(app, viewer.id);
  const row = { sealedSecret, createdAt: app.clock.now(), lastStep: 0 };
  await app.db.secondFactor.createMany({ data: [{ userId: viewer.id, ...row }], skipDuplicates: true });
  const { count } = await app.db.secondFactor.updateMany({ where: { userId: viewer.id, confirmedAt: null }, data: row });
  if (count === 0) throw isOn();
  return { secret, qr: await toDataURL(offerAddress(viewer.username, secret), { margin: 2, width: 240 }) };
}

/** Switches the second factor on by a code of the app, and returns the recovery codes. Throws `wrong-code`, `rate-limited`. */
export async function confirmSecondFactor(app: AppContext, viewer: Viewer, { code }: { code: string }): Promise<string[]> {
  const userId = viewer.id;
  await app.limiter.take('second-factor', userId);
  const kept = await app.db.secondFactor.findFirst({ where: { userId, confirmedAt: null } });
  const step = kept && acceptedStep(app, kept, code);
  if (!step) throw new DomainError('wrong-code', 'Not a code of the offered secret');
  const codes = await app.transact(async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { userId, confirmedAt: null, sealedSecret: kept.sealedSecret },
      data: { confirmedAt: app.clock.now(), lastStep: step },
    });
    if (count === 0) throw isOn();
    await audited(app, tx, { userId, action: 'second-factor.on' });
    await tellByMail(app, tx, { userId, kind: 'second-factor-on' });
    return renewCodes(app, tx, userId);
  });
  await app.limiter.forgive('second-factor', userId);
  return codes;
}

/** Switches it off, after the password. Throws `wrong-password`, `rate-limited`. */
export async function endSecondFactor(app: AppContext, viewer: Viewer, { currentPassword }: StepUp): Promise<void> {
  await demandPassword(app, viewer, currentPassword);
  await app.transact(async (tx) => {
    const { count } = await tx.secondFactor.deleteMany({ where: { userId: viewer.id } });
    await tx.recoveryCode.deleteMany({ where: { userId: viewer.id } });
    if (count === 0) return;
    await audited(app, tx, { userId: viewer.id, action: 'second-factor.off' });
    await tellByMail(app, tx, { userId: viewer.id, kind: 'second-factor-off' });
  });
}

/** Ten new recovery codes in place of the old ones, after the password; none without a second factor. */
export async function renewRecoveryCodes(app: AppContext, viewer: Viewer, { currentPassword }: StepUp): Promise<string[]> {
  await demandPassword(app, viewer, currentPassword);
  return app.transact(async (tx) => {
    const on = await tx.secondFactor.findFirst({ where: { userId: viewer.id, confirmedAt: { not: null } } });
    if (!on) return [];
    await audited(app, tx, { userId: viewer.id, action: 'recovery-codes.made' });
    return renewCodes(app, tx, viewer.id);
  });
}
