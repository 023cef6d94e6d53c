import { insertMail, webAddress } from '../mail/insert-mail';
import type { MailKind } from '../mail/mail-text';
import type { AppContext, Tx } from '../platform/app-context';

type App = Pick<AppContext, 'config' | 'clock' | 'ids' | 'jobs' | 'afterCommit'>;

/** Tells a person what happened to the account, if there is an address to tell it to. */
export async function tellByMail(app: App, tx: Tx, { userId, kind }: { userId: string; kind: MailKind }): Promise<void> {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { mailAddress: true, language: true, username: true },
  });
  if (!user?.mailAddress) return;
  const link = webAddress(app, kind === 'password-changed' ? '/forgot' : '/settings#security');
  await insertMail(app, tx, {
    userId,
    recipient: user.mailAddress,
    language: user.language,
    kind,
    values: { name: user.username, link },
    dedupeKey: `${kind}:${app.ids.next()}`,
  });
}
