import type { SendMessageInput } from '@/contracts/inputs/messages';
import type { MessageView } from '@/contracts/views/messages';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { noteUse } from '@/server/wellbeing/note-use';
import { admitSender } from './admit-sender';
import { demandAskable } from './asked-about';
import { oweGroupReplies } from './groups/owe-group-replies';
import { insertMessage } from './insert-message';
import { lockConversation } from './lock-conversation';
import { membershipOf } from './membership';
import { claimMessageImages } from './message-images';
import { messageSelect, toMessageViews } from './message-view';
import { offerHelp } from './offer-help';
import { oweReply } from './owe-reply';

type App = Pick<AppContext, 'transact' | 'afterCommit' | 'live' | 'ids' | 'clock' | 'jobs' | 'config'> &
  Partial<Pick<AppContext, 'log'>>;

/**
 * A person writes a message. To a character, the answer is owed from the same moment. The same `clientId` again gives the first
 * message. Throws `DomainError`: `conversation-not-found`, also when it is other people's; `may-not-write`; `request-pending`;
 * `image-not-found` for an image that is not one's own and unused; `post-not-found` for a post that one may not see.
 */
export async function sendMessage(app: App, by: Pick<Viewer, 'id'>, input: SendMessageInput): Promise<MessageView> {
  const mine = { senderId: by.id, clientId: input.clientId };
  const { conversationId, text, images = [], aboutId = null } = input;
  const message = { conversationId, text, aboutId, ...mine, id: app.ids.next(), createdAt: app.clock.now(), worldMinute: null };
  return app.transact(async (tx) => {
    const { conversation } = await membershipOf(tx, input.conversationId, by.id);
    await lockConversation(tx, input.conversationId);
    const wasSent = await tx.message.findUnique({ where: { senderId_clientId: mine }, select: { id: true } });
    if (!wasSent) {
      await admitSender(app, tx, { conversationId: input.conversationId, senderId: by.id });
      if (aboutId !== null) await demandAskable(tx, by.id, aboutId);
      const { seq } = await insertMessage(app, tx, message);
      await claimMessageImages(tx, { ownerId: by.id, messageId: message.id, images });
      const needsHelp = await offerHelp(app, tx, message);
      const isOfTwo = conversation.pairKey !== null;
      if (needsHelp) return sent(app, tx, mine);
      if (isOfTwo) await wake(app, tx, { ...message, personId: by.id });
      else if (conversation.createdById) await oweGroupReplies(app, tx, { ...message, messageId: message.id, seq });
    }
    return sent(app, tx, mine);
  });
}

async function sent(app: App, tx: Tx, mine: { senderId: string; clientId: string }): Promise<MessageView> {
  const row = await tx.message.findUniqueOrThrow({ where: { senderId_clientId: mine }, select: messageSelect });
  const [view] = await toMessageViews({ ...app, db: tx }, [row], mine.senderId);
  if (!view) throw new DomainError('message-not-found', `No message ${row.id}`);
  return view;
}

type Written = { id: string; conversationId: string; createdAt: Date; personId: string };

async function wake(app: App, tx: Tx, { id, conversationId, createdAt, personId }: Written): Promise<void> {
  const other = await tx.conversationMember.findFirst({
    where: { conversationId, userId: { not: personId }, user: { kind: 'character' } },
    select: { userId: true },
  });
  if (!other) return;
  await noteUse(app, tx, personId);
  await oweReply(app, tx, { messageId: id, conversationId, characterId: other.userId, personId, createdAt });
  app.afterCommit(tx, () => app.jobs.tryEnqueue('write-reply', { messageId: id }, { key: id }));
}
