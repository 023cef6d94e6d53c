// Groups of characters are conversations like others, with a name instead of a pair.
import { insertMessage } from '@/server/messages/insert-message';
import { type Happening, write } from './projection';

/** As long as the column. */
const longestTitle = 80;

export async function groupOpened({ tx, event, at }: Happening<'group-opened'>): Promise<void> {
  const { groupId: id, name, memberIds } = event;
  const title = name.slice(0, longestTitle);
  await tx.conversation.createMany({ data: { id, title, lastMessageAt: at, createdAt: at }, skipDuplicates: true });
  await tx.conversationMember.createMany({
    data: memberIds.map((userId) => ({ conversationId: id, userId })),
    skipDuplicates: true,
  });
}

export async function groupMessageSent(happening: Happening<'group-message-sent'>): Promise<void> {
  const { app, tx, event, at, minute } = happening;
  const { characterId, groupId: conversationId, messageId: id, text } = event;
  await insertMessage(app, tx, {
    id,
    conversationId,
    senderId: characterId,
    text,
    clientId: null,
    createdAt: at,
    worldMinute: minute,
  });
  if (event.inReply) {
    write(happening, { characterId, type: 'MESSAGE', action: 'write-group', result: text, source: 'rule' });
  }
}
