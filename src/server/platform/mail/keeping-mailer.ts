import type { Db } from '../db/handles';
import { seal } from '../seal';
import { demandAddress, type Mailer } from './mailer';

/** How the body of a mail is sealed in the database: it may hold a link that opens an account. */
export const mailSeal = (secret: string, mailId: string) => ({ secret, purpose: 'kith mails', owner: mailId });

/** The default: a table that operators read at /admin/mail. Nothing leaves the machine. */
export function keepingMailer({ db, secret }: { db: Db; secret: string }): Mailer {
  return {
    leavesTheMachine: false,
    async send({ id, recipient, subject, text, html }, signal) {
      demandAddress(recipient);
      signal.throwIfAborted();
      const sealedBody = seal(mailSeal(secret, id), JSON.stringify({ text, html }));
      await db.keptMail.createMany({ data: [{ id, recipient, subject, sealedBody }], skipDuplicates: true });
    },
  };
}
