import { shorten } from '@/lib/text';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import type { AppContext } from '@/server/platform/app-context';
import { mayBeTold } from '@/server/relations/muted';
import type { ClaimedDelivery } from './claim-delivery';
import { type DeliveryContent, languageOfPerson } from './delivery-content';
import { nameOf, translatorOf } from './words';

const excerptLength = 140;
type App = Pick<AppContext, 'db' | 'transact'>;

/** The newest message of a conversation that this person has not read; null when they have, left it, or took it back. */
export async function messageContent(app: App, delivery: ClaimedDelivery): Promise<DeliveryContent | null> {
  const { userId, conversationId } = delivery;
  const place = conversationId
    ? await app.db.conversationMember.findFirst({
        where: { conversationId, userId, state: 'active', unreadCount: { gt: 0 } },
        select: { readSeq: true, conversation: { select: { id: true, title: true } } },
      })
    : null;
  if (!place) return null;
  const message = await app.db.message.findFirst({
    where: {
      conversationId: place.conversation.id,
      seq: { gt: place.readSeq },
      senderId: { not: userId },
      deletedAt: null,
      removedAt: null,
      notice: null,
    },
    orderBy: { seq: 'desc' },
    select: { text: true, sender: { select: authorSelect } },
  });
  if (!message || message.sender.leavingAt) return null;
  const sender = authorView(message.sender);
  if (!(await app.transact((tx) => mayBeTold(tx, { userId, actorId: sender.id })))) return null;
  const language = languageOfPerson(delivery);
  const name = nameOf(language, sender);
  const { title, id } = place.conversation;
  return {
    title: title ? translatorOf(language)('channels.inGroup', { name, group: title }) : name,
    body: shorten(message.text, excerptLength) || translatorOf(language)('channels.picture'),
    path: `/messages/${id}`,
    tag: id,
    isAi: sender.isAi,
  };
}
