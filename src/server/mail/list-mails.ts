import { z } from 'zod';
import type { OutboxMailView } from '@/contracts/views/security';
import type { AppContext } from '../platform/app-context';
import { mailSeal } from '../platform/mail/keeping-mailer';
import { unseal } from '../platform/seal';

type App = Pick<AppContext, 'db' | 'config' | 'log' | 'mailer'>;
type Paging = { cursor?: string | null | undefined; limit: number };
export type MailPage = { items: OutboxMailView[]; nextCursor: string | null; doMailsLeave: boolean };

const words = z.object({ text: z.string() });

function textOf({ config, log }: App, { id, sealedBody }: { id: string; sealedBody: string }): string | null {
  try {
    return words.parse(JSON.parse(unseal(mailSeal(config.auth.secret, id), sealedBody))).text;
  } catch (error) {
    log.warn({ err: error, mailId: id }, 'a kept mail cannot be read: it was sealed under another secret');
    return null;
  }
}

/** All mails, newest first, for operators: how sending goes, and the words of those that were kept here instead of leaving. */
export async function listMails(app: App, { cursor, limit }: Paging): Promise<MailPage> {
  const rows = await app.db.mail.findMany({
    // ids are ordered by time: one of them is a place in the list
    where: cursor ? { id: { lt: cursor } } : {},
    orderBy: { id: 'desc' },
    take: limit + 1,
    omit: { sealedBody: true },
  });
  const page = rows.slice(0, limit);
  const kept = await app.db.keptMail.findMany({ where: { id: { in: page.map(({ id }) => id) } } });
  const texts = new Map(kept.map((row) => [row.id, textOf(app, row)]));
  const items = page.map(({ id, kind, recipient, subject, state, attempts, error, createdAt }) => ({
    ...{ id, kind, recipient, subject, state, attempts, error, createdAt },
    text: texts.get(id) ?? null,
  }));
  const nextCursor = rows.length > limit ? (page.at(-1)?.id ?? null) : null;
  return { items, nextCursor, doMailsLeave: app.mailer.leavesTheMachine };
}
