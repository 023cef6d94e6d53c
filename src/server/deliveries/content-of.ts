import { shorten } from '@/lib/text';
import { excerptsOf } from '@/server/notifications/excerpts-of';
import { isShownGroup } from '@/server/notifications/is-shown-group';
import { latestDeeds } from '@/server/notifications/latest-deeds';
import { kindOf } from '@/server/notifications/list-notifications';
import type { AppContext } from '@/server/platform/app-context';
import { mayBeTold } from '@/server/relations/muted';
import type { ClaimedDelivery } from './claim-delivery';
import { type DeliveryContent, languageOfPerson } from './delivery-content';
import { messageContent } from './message-content';
import { pathOf } from './path-of';
import { sentenceOf, translatorOf } from './words';

type App = Pick<AppContext, 'db' | 'transact'>;

const excerptLength = 140;

/** What a delivery says now, in its person's language; null when there is nothing to say any more: it was read, or taken back. */
export async function contentOf(app: App, delivery: ClaimedDelivery): Promise<DeliveryContent | null> {
  if (delivery.kind === 'test') return testContent(delivery);
  if (delivery.kind === 'message') return messageContent(app, delivery);
  return delivery.groupId ? noticeContent(app, delivery, delivery.groupId) : null;
}

function testContent(delivery: ClaimedDelivery): DeliveryContent {
  const t = translatorOf(languageOfPerson(delivery));
  return { title: t('channels.testTitle'), body: t('channels.testBody'), path: '/notifications', tag: 'test', isAi: false };
}

async function noticeContent(app: App, delivery: ClaimedDelivery, groupId: string): Promise<DeliveryContent | null> {
  const { userId } = delivery;
  const group = await app.db.notificationGroup.findFirst({ where: { id: groupId, userId, readAt: null, ...isShownGroup } });
  if (!group) return null;
  const deeds = (await latestDeeds(app.db, [groupId])).get(groupId);
  const actors = deeds?.actors ?? [];
  const commentId = group.commentId ?? deeds?.commentId ?? null;
  const [first] = actors;
  // Blocked or muted since it was written down.
  const telling = { userId, actorId: first?.id ?? '', commentId: commentId ?? undefined };
  if (first && !(await app.transact((tx) => mayBeTold(tx, telling)))) return null;
  const excerpts = await excerptsOf(app.db, userId, [{ ...group, commentId }]);
  const told = { ...group, kind: kindOf(group.kind), actors, commentId };
  return {
    title: sentenceOf(languageOfPerson(delivery), told),
    body: shorten(excerpts.get(group.id) ?? '', excerptLength),
    path: pathOf(told),
    tag: group.id,
    isAi: group.byCharacters,
  };
}
