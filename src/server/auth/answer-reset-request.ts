import { issueMailToken, mailTokenMinutes } from '../accounts/mail-token';
import { insertMail, webAddress } from '../mail/insert-mail';
import type { AppContext, Tx } from '../platform/app-context';

type App = Pick<AppContext, 'config' | 'clock' | 'ids' | 'jobs' | 'afterCommit' | 'transact' | 'db'>;

const select = { id: true, username: true, language: true, mailAddress: true } as const;

async function personCalled(tx: Tx, name: string) {
  const byName = name.includes('@') ? { mailKey: name } : { usernameKey: name };
  const user = await tx.user.findFirst({ where: { ...byName, kind: 'person', mailAddress: { not: null } }, select });
  return user?.mailAddress ? { ...user, mailAddress: user.mailAddress } : null;
}

/** Writes to whoever asked for a new password, if there is such a person with a verified address. The request is gone after it. */
export async function answerResetRequest(app: App, { requestId }: { requestId: string }): Promise<void> {
  await app.transact(async (tx) => {
    const request = await tx.resetRequest.findUnique({ where: { id: requestId } });
    // of two workers one deletes it, and that one answers
    const { count } = await tx.resetRequest.deleteMany({ where: { id: requestId } });
    const user = request && count > 0 ? await personCalled(tx, request.name) : null;
    if (!user) return;
    const token = await issueMailToken(app, tx, { userId: user.id, kind: 'reset', address: user.mailAddress });
    await insertMail(app, tx, {
      userId: user.id,
      recipient: user.mailAddress,
      language: user.language,
      kind: 'reset-password',
      values: { name: user.username, link: webAddress(app, `/reset?token=${token}`), minutes: mailTokenMinutes.reset },
      dedupeKey: `reset:${requestId}`,
    });
  });
}

/** Enqueues every request that still waits. Throws while Redis is away. */
export async function reconcileResetRequests(app: Pick<AppContext, 'db' | 'jobs'>): Promise<void> {
  const waiting = await app.db.resetRequest.findMany({ orderBy: { createdAt: 'asc' }, take: 200, select: { id: true } });
  for (const { id } of waiting) await app.jobs.enqueue('answer-reset-request', { requestId: id }, { key: id });
}
