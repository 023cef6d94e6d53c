import type { SendMessageInput } from '@/contracts/inputs/messages';
import type { MessageView } from '@/contracts/views/messages';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { insertMessage } from './insert-message';
import { messageSelect, toMessageView } from './message-view';
import { oweReply } from './owe-reply';

type App = Pick<AppContext, 'transact' | 'afterCommit' | 'live' | 'ids' | 'clock' | 'jobs'>;

/**
 * A person writes a message. To a character, the answer is owed from the same moment. The same `clientId` again gives the first
 * message. Throws `DomainError('conversation-not-found')`, also when it is other people's.
 */
export async function sendMessage(app: App, by: Pick<Viewer, 'id'>, input: SendMessageInput): Promise<MessageView> {
  const mine = { senderId: by.id, clientId: input.clientId };
  const message = { ...input, ...mine, id: app.ids.next(), createdAt: app.clock.now(), worldMinute: null };
  const row = await app.transact(async (tx) => {
    const other = await otherMember(tx, input.conversationId, by.id);
    const { inserted } = await insertMessage(app, tx, message);
    if (inserted && other?.kind === 'character') await wake(app, tx, { ...message, personId: by.id, characterId: other.id });
    return tx.message.findUniqueOrThrow({ where: { senderId_clientId: mine }, select: messageSelect });
  });
  return toMessageView(row, by.id);
}

async function otherMember(tx: Tx, conversationId: string, myId: string) {
  const members = await tx.conversationMember.findMany({
    where: { conversationId },
    select: { user: { select: { id: true, kind: true } } },
  });
  if (!members.some(({ user }) => user.id === myId)) {
    throw new DomainError('conversation-not-found', `No conversation ${conversationId} of ${myId}`);
  }
  // In a group nobody owes an answer.
  return members.length > 2 ? undefined : members.find(({ user }) => user.id !== myId)?.user;
}

type Written = { id: string; conversationId: string; createdAt: Date; personId: string; characterId: string };

async function wake(app: App, tx: Tx, { id, conversationId, createdAt, personId, characterId }: Written): Promise<void> {
  await oweReply(app, tx, { messageId: id, conversationId, characterId, personId, createdAt });
  app.afterCommit(tx, () => app.jobs.tryEnqueue('write-reply', { messageId: id }, { key: id }));
}
