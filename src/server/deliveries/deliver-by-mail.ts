import { insertWrittenMail, webAddress } from '@/server/mail/insert-mail';
import { writeMail } from '@/server/mail/mail-text';
import type { AppContext } from '@/server/platform/app-context';
import type { ClaimedDelivery } from './claim-delivery';
import { type DeliveryContent, languageOfPerson } from './delivery-content';
import { leavingOf } from './leave-mail';
import { signed } from './receipt-token';
import { translatorOf } from './words';

type App = Pick<AppContext, 'config' | 'db' | 'transact' | 'afterCommit' | 'clock' | 'ids' | 'jobs' | 'log'>;

/** Gives a delivery to the mails, in one transaction: they have their own way of being sent again until they arrive. */
export async function deliverByMail(app: App, delivery: ClaimedDelivery, content: DeliveryContent): Promise<void> {
  const { id, attempts, user } = delivery;
  const recipient = user.mailAddress;
  if (!recipient) return;
  const language = languageOfPerson(delivery);
  const t = translatorOf(language);
  const leaving = leavingOf(app, user.id, 'notices');
  const parts = {
    greeting: t('mail.greeting', { name: user.username }),
    paragraphs: [content.title, ...(content.body ? [content.body] : [])],
    button: t('channels.mailButton'),
    link: webAddress(app, `/api/deliveries/open?token=${signed(app, 'receipt', id)}`),
    footer: `${t('channels.mailFooter')}\n${t('channels.mailLeave')}: ${leaving.page}`,
  };
  const isGiven = await app.transact(async (tx) => {
    const now = app.clock.now();
    const { count } = await tx.delivery.updateMany({
      where: { id, state: 'sending', attempts },
      data: { state: 'accepted', sentAt: now, leaseUntil: null, reason: null, path: content.path },
    });
    if (count === 0) return false;
    await insertWrittenMail(app, tx, {
      ...{ userId: user.id, recipient, kind: 'notice', dedupeKey: `delivery:${id}` },
      ...{ content: writeMail(content.title, parts, language), unsubscribe: leaving.oneClick },
    });
    return true;
  });
  if (isGiven) app.log.info({ deliveryId: id, channel: 'mail', kind: delivery.kind }, 'a delivery left');
}
