import { mailKey } from '../accounts/mail-key';
import { sendVerification } from '../accounts/send-verification';
import { recordAudit } from '../audit/record-audit';
import type { AppContext } from '../platform/app-context';
import { demandPassword } from './demand-password';
import { tellByMail } from './tell-by-mail';
import type { Viewer } from './viewer';

/** Another mail address, after the password: it counts once its link was followed. Throws `wrong-password`, `rate-limited`. */
export async function setMail(
  app: AppContext,
  viewer: Viewer,
  { currentPassword, address }: { currentPassword: string; address: string },
): Promise<void> {
  await demandPassword(app, viewer, currentPassword);
  const user = await app.db.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { mailKey: true } });
  if (user.mailKey === mailKey(address)) return;
  await sendVerification(app, viewer, address);
}

/** No mail address any more, after the password; the one it was is told. Throws `wrong-password`, `rate-limited`. */
export async function removeMail(
  app: AppContext,
  viewer: Viewer,
  { currentPassword }: { currentPassword: string },
): Promise<void> {
  await demandPassword(app, viewer, currentPassword);
  await app.transact(async (tx) => {
    await tellByMail(app, tx, { userId: viewer.id, kind: 'mail-removed' });
    await tx.user.update({ where: { id: viewer.id }, data: { mailAddress: null, mailKey: null } });
    await recordAudit(app, tx, { actorId: viewer.id, action: 'email.changed', subjectKind: 'account', subjectId: viewer.id });
    await tx.mailToken.deleteMany({ where: { userId: viewer.id } });
  });
}
