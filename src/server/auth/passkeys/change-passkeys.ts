import { DomainError } from '@/lib/errors';
import { recordAudit } from '../../audit/record-audit';
import type { AppContext } from '../../platform/app-context';
import { demandPassword } from '../demand-password';
import { tellByMail } from '../tell-by-mail';
import type { Viewer } from '../viewer';

type Named = { passkeyId: string };

const unknown = ({ passkeyId }: Named) => new DomainError('passkey-not-found', `No passkey ${passkeyId} of this account`);

/** Throws `passkey-not-found`. */
export async function renamePasskey(app: AppContext, viewer: Viewer, input: Named & { name: string }): Promise<void> {
  const { count } = await app.db.passkey.updateMany({
    where: { id: input.passkeyId, userId: viewer.id },
    data: { name: input.name },
  });
  if (count === 0) throw unknown(input);
}

/** It opens nothing from now on; log-ins that it opened go on. After the password. Throws `wrong-password`, `passkey-not-found`. */
export async function removePasskey(
  app: AppContext,
  viewer: Viewer,
  { currentPassword, ...named }: Named & { currentPassword: string },
): Promise<void> {
  await demandPassword(app, viewer, currentPassword);
  const userId = viewer.id;
  await app.transact(async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { id: named.passkeyId, userId } });
    if (count === 0) throw unknown(named);
    await recordAudit(app, tx, { actorId: userId, action: 'passkey.removed', subjectKind: 'account', subjectId: userId });
    await tellByMail(app, tx, { userId, kind: 'passkey-removed' });
  });
}
