import type { IdentitiesView } from '@/contracts/views/identities';
import { DomainError } from '@/lib/errors';
import { recordAudit } from '../../audit/record-audit';
import type { AppContext } from '../../platform/app-context';
import { demandPassword } from '../demand-password';
import { tellByMail } from '../tell-by-mail';
import type { Viewer } from '../viewer';

const MOST = 50;

/** From where else the viewer may come in. */
export async function ownIdentities(app: Pick<AppContext, 'db' | 'config'>, viewer: Viewer): Promise<IdentitiesView> {
  const { providers } = app.config.auth;
  const rows = await app.db.identity.findMany({
    where: { userId: viewer.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { id: true, issuer: true, label: true, createdAt: true, lastUsedAt: true },
  });
  const nameOf = (issuer: string) => providers.find((one) => one.issuer === issuer)?.name ?? issuer;
  return {
    providers: providers.map(({ id, name }) => ({ id, name })),
    linked: rows.map(({ issuer, ...row }) => ({ ...row, provider: nameOf(issuer) })),
  };
}

/**
 * The provider opens the account no more. After the password, so that who has none sets one first and is not locked out. Throws
 * `password-missing`, `wrong-password`, `identity-not-found`.
 */
export async function removeIdentity(
  app: AppContext,
  viewer: Viewer,
  { identityId, currentPassword }: { identityId: string; currentPassword: string },
): Promise<void> {
  await demandPassword(app, viewer, currentPassword);
  const userId = viewer.id;
  await app.transact(async (tx) => {
    const { count } = await tx.identity.deleteMany({ where: { id: identityId, userId } });
    if (count === 0) throw new DomainError('identity-not-found', `No identity ${identityId} of this account`);
    await recordAudit(app, tx, { actorId: userId, action: 'identity.removed', subjectKind: 'account', subjectId: userId });
    await tellByMail(app, tx, { userId, kind: 'identity-removed' });
  });
}
