import { DomainError } from '@/lib/errors';
import { isWeakPassword } from '../accounts/is-weak-password';
import { recordAudit } from '../audit/record-audit';
import type { AppContext, Tx } from '../platform/app-context';
import { revokeSessionsIn, type WhichSessions } from './revoke-sessions';
import { tellByMail } from './tell-by-mail';

type App = Pick<AppContext, 'config' | 'db' | 'clock' | 'ids' | 'jobs' | 'afterCommit' | 'live'>;

/** Throws `weak-password` for one that would be guessed first. */
export async function demandStrongPassword(app: Pick<AppContext, 'db'>, userId: string, password: string): Promise<void> {
  const user = await app.db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { username: true, nickname: true, mailAddress: true },
  });
  const names = [user.username, user.nickname, ...(user.mailAddress ? [user.mailAddress] : [])];
  if (isWeakPassword(password, names)) throw new DomainError('weak-password', 'A password that is guessed first');
}

/** Another password: log-ins end, tokens of programs too, open links to reset it are void, the person is told. */
export async function setPassword(
  app: App,
  tx: Tx,
  { userId, passwordHash, ends, how }: { userId: string; passwordHash: string; ends: WhichSessions; how: 'changed' | 'reset' },
): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { passwordHash, updatedAt: app.clock.now() } });
  await tx.mailToken.deleteMany({ where: { userId, kind: 'reset' } });
  await tx.apiToken.deleteMany({ where: { userId } });
  await revokeSessionsIn(app, tx, { userId, which: ends });
  await recordAudit(app, tx, { actorId: userId, action: `password.${how}`, subjectKind: 'account', subjectId: userId });
  await tellByMail(app, tx, { userId, kind: 'password-changed' });
}
