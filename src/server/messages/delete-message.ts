import { DomainError } from '@/lib/errors';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { lockConversation } from './lock-conversation';
import { membershipOf, seesAfter } from './membership';
import { tellEach, tellMembers } from './tell-members';
import { unreadTotalOf } from './unread-total';

type App = Pick<AppContext, 'live' | 'clock'>;
type Deleted = { conversationId: string; seq: number; wasThere: boolean };

/**
 * Takes a message back for everybody: its words are gone, its place stays, whoever had not read it has one less to read, and no prompt
 * shows it again. Done already: nothing happens. Throws `message-not-found`, also for what others wrote.
 */
export async function deleteMessage(
  app: App,
  tx: Tx,
  { messageId, senderId }: { messageId: string; senderId: string },
): Promise<Deleted> {
  const { conversationId, seq } = await ownMessage(tx, messageId, senderId);
  await lockConversation(tx, conversationId);
  const now = app.clock.now();
  const { count } = await tx.message.updateMany({
    where: { id: messageId, deletedAt: null },
    data: { text: '', deletedAt: now, forgottenAt: now },
  });
  if (count === 0) return { conversationId, seq, wasThere: false };
  await countOneLess(app, tx, { conversationId, seq, senderId });
  const event = { type: 'message.deleted', payload: { conversationId, messageId, seq } } as const;
  await tellMembers(app, tx, { conversationId, event });
  return { conversationId, seq, wasThere: true };
}

async function ownMessage(tx: Tx, messageId: string, senderId: string) {
  const message = await tx.message.findUnique({
    where: { id: messageId },
    select: { conversationId: true, seq: true, senderId: true, notice: true },
  });
  if (message?.senderId !== senderId || message.notice !== null)
    throw new DomainError('message-not-found', `No message ${messageId} of ${senderId}`);
  const { joinedSeq } = await membershipOf(tx, message.conversationId, senderId);
  if (message.seq <= joinedSeq) throw new DomainError('message-not-found', `${messageId} was written before ${senderId} joined`);
  return message;
}

async function countOneLess(
  app: App,
  tx: Tx,
  { conversationId, seq, senderId }: { conversationId: string; seq: number; senderId: string },
): Promise<void> {
  const readers = await tx.conversationMember.findMany({
    where: { conversationId, readSeq: { lt: seq }, userId: { not: senderId } },
    select: { userId: true, readSeq: true },
  });
  const userIds = readers.map(({ userId }) => userId);
  await tx.conversationMember.updateMany({
    where: { conversationId, userId: { in: userIds } },
    data: { unreadCount: { decrement: 1 } },
  });
  const told = [];
  for (const { userId, readSeq } of readers) {
    const payload = { conversationId, seq: readSeq, unreadTotal: await unreadTotalOf(tx, userId) };
    told.push({ userId, event: { type: 'message.read', payload } as const });
  }
  await tellEach(app, tx, told);
}

/** A member does not want to see a message any more; the others still do. Throws `message-not-found`. */
export async function hideMessage(
  app: Pick<AppContext, 'transact' | 'live' | 'clock'>,
  by: { id: string },
  messageId: string,
): Promise<void> {
  await app.transact(async (tx) => {
    const { conversationId, seq } = await visibleMessage(tx, messageId, by.id);
    const row = { messageId, userId: by.id, createdAt: app.clock.now() };
    const { count } = await tx.hiddenMessage.createMany({ data: row, skipDuplicates: true });
    if (count === 0) return;
    const payload = { conversationId, messageId, seq };
    await tellEach(app, tx, [{ userId: by.id, event: { type: 'message.deleted', payload } }]);
  });
}

async function visibleMessage(tx: Tx, messageId: string, userId: string) {
  const message = await tx.message.findUnique({ where: { id: messageId }, select: { conversationId: true, seq: true } });
  const member = message && (await membershipOf(tx, message.conversationId, userId).catch(missing));
  if (!member || message.seq <= seesAfter(member))
    throw new DomainError('message-not-found', `${userId} sees no message ${messageId}`);
  return message;
}

function missing(error: unknown): null {
  if (error instanceof DomainError && error.code === 'conversation-not-found') return null;
  throw error;
}
