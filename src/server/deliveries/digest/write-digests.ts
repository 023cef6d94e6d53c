import { digestRhythms } from '@/contracts/channels';
import { isLanguage } from '@/lib/localized';
import { insertWrittenMail, webAddress } from '@/server/mail/insert-mail';
import { writeMail } from '@/server/mail/mail-text';
import type { AppContext } from '@/server/platform/app-context';
import { leavingOf } from '../leave-mail';
import { nextDigestAt } from '../next-digest-at';
import { translatorOf } from '../words';
import { digestLines } from './digest-lines';

type App = Pick<AppContext, 'config' | 'db' | 'transact' | 'afterCommit' | 'clock' | 'ids' | 'jobs' | 'log'>;

const batch = 100;
const weekMs = 7 * 24 * 3_600_000;

const select = {
  ...{ userId: true, digest: true, digestHour: true, digestWeekday: true, timeZone: true, digestAt: true, digestedAt: true },
  user: { select: { username: true, language: true, mailAddress: true, leavingAt: true } },
} as const;

const dueRows = ({ db, clock }: App) =>
  db.channelPreference.findMany({ where: { digestAt: { lte: clock.now() } }, orderBy: { digestAt: 'asc' }, take: batch, select });
type Due = Awaited<ReturnType<typeof dueRows>>[number];

/** Writes the digests that are due, each once: the place in the calendar moves on in the transaction of its mail. */
export async function writeDigests(app: App): Promise<void> {
  for (;;) {
    const due = await dueRows(app);
    for (const row of due) await writeDigest(app, row);
    if (due.length < batch) return;
  }
}

async function writeDigest(app: App, row: Due): Promise<void> {
  const { userId, digestAt, user } = row;
  const now = app.clock.now();
  const digest = digestRhythms.find((rhythm) => rhythm === row.digest) ?? 'off';
  const mail = digest === 'off' ? null : await mailOf(app, row, digest);
  await app.transact(async (tx) => {
    // Of several workers one moves it on, and only that one writes.
    const { count } = await tx.channelPreference.updateMany({
      where: { userId, digestAt },
      data: { digestAt: nextDigestAt({ ...row, digest }, now), digestedAt: now },
    });
    if (count === 0 || !mail || !user.mailAddress) return;
    const dedupeKey = `digest:${userId}:${digestAt?.toISOString()}`;
    await insertWrittenMail(app, tx, { userId, recipient: user.mailAddress, kind: 'digest', dedupeKey, ...mail });
  });
  app.log.info({ userId, isWritten: mail !== null }, 'a digest was due');
}

async function mailOf(app: App, { userId, user, digestedAt }: Due, rhythm: 'daily' | 'weekly') {
  if (!user.mailAddress || user.leavingAt) return null;
  const language = isLanguage(user.language) ? user.language : 'en';
  const since = digestedAt ?? new Date(app.clock.now().getTime() - weekMs);
  const lines = await digestLines(app, { id: userId, language, since });
  if (!lines) return null;
  const t = translatorOf(language);
  const leaving = leavingOf(app, userId, 'digest');
  const parts = {
    greeting: t('mail.greeting', { name: user.username }),
    paragraphs: lines,
    button: t('channels.digest.button'),
    link: webAddress(app, '/notifications'),
    footer: `${t('channels.digest.footer')}\n${t('channels.mailLeave')}: ${leaving.page}`,
  };
  return { content: writeMail(t(`channels.digest.${rhythm}`), parts, language), unsubscribe: leaving.oneClick };
}
