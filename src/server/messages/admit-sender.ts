// Who may write to whom. Asked at every message between two, under the conversation's lock, of people and characters alike.
import { limits } from '@/contracts/limits';
import { accountChannel } from '@/contracts/live-events';
import { DomainError } from '@/lib/errors';
import { ageMode, isQuietHour } from '@/server/accounts/age';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { apart } from '@/server/relations/apart';
import { unreadTotalOf } from './unread-total';

type Sending = { conversationId: string; senderId: string };
export type Admission = 'admitted' | 'may-not-write' | 'request-pending';

/** Throws `conversation-not-found`, `may-not-write` or `request-pending` where `admission` says so. */
export async function admitSender(app: Pick<AppContext, 'live' | 'clock'>, tx: Tx, sending: Sending): Promise<void> {
  const answer = await admission(app, tx, sending);
  if (answer !== 'admitted') throw new DomainError(answer, `${sending.senderId} may not write in ${sending.conversationId} now`);
}

/**
 * Whether a message may be put into a conversation. Writing oneself accepts a request; whoever follows the sender has accepted it
 * beforehand. In a group every member may write. Throws `conversation-not-found` for those who are not in it.
 */
export async function admission(
  app: Pick<AppContext, 'live' | 'clock'>,
  tx: Tx,
  { conversationId, senderId }: Sending,
): Promise<Admission> {
  const members = await tx.conversationMember.findMany({
    where: { conversationId },
    select: {
      userId: true,
      state: true,
      conversation: { select: { pairKey: true } },
      user: { select: { birthYear: true, timeZone: true, messageChoices: { select: { whoMayWrite: true } } } },
    },
  });
  const mine = members.find(({ userId }) => userId === senderId);
  if (!mine) throw new DomainError('conversation-not-found', `No conversation ${conversationId} of ${senderId}`);
  const other = members.find(({ userId }) => userId !== senderId);
  if (mine.conversation.pairKey === null || !other) return 'admitted';
  if ((await apart(tx, senderId, other.userId)).isApart) return 'may-not-write';
  const answer = await askRecipient(app, tx, { conversationId, senderId, other });
  if (answer === 'admitted' && mine.state !== 'active') await takePart(app, tx, { conversationId, userId: senderId });
  return answer;
}

type Chooser = { birthYear: number | null; messageChoices: { whoMayWrite: WhoMayWrite } | null };
type WhoMayWrite = 'everybody' | 'followed' | 'nobody';

/** What somebody chose; in reduced mode no stranger writes first, whatever was chosen. */
export function whoMayWriteTo({ birthYear, messageChoices }: Chooser, now: Date): WhoMayWrite {
  const chosen = messageChoices?.whoMayWrite ?? 'everybody';
  return chosen === 'everybody' && ageMode({ birthYear }, now) === 'reduced' ? 'followed' : chosen;
}

type Recipient = {
  userId: string;
  state: 'active' | 'requested' | 'declined';
  user: Chooser & { timeZone: string | null };
};

async function askRecipient(
  app: Pick<AppContext, 'live' | 'clock'>,
  tx: Tx,
  { conversationId, senderId, other }: Sending & { other: Recipient },
): Promise<Admission> {
  if ((await apart(tx, senderId, other.userId)).isApart) return 'may-not-write';
  if (other.state === 'active') return 'admitted';
  const now = app.clock.now();
  const allowed = whoMayWriteTo(other.user, now);
  if (other.state === 'declined' || allowed === 'nobody') return 'may-not-write';
  if (isQuietHour(other.user, now) && (await isCharacter(tx, senderId))) return 'may-not-write';
  const pair = { followerId: other.userId, followedId: senderId };
  if (await tx.follow.findUnique({ where: { followerId_followedId: pair }, select: { followerId: true } })) {
    await takePart(app, tx, { conversationId, userId: other.userId });
    return 'admitted';
  }
  if (allowed === 'followed') return 'may-not-write';
  const waiting = await tx.message.count({ where: { conversationId, senderId } });
  return waiting < limits.request.pending ? 'admitted' : 'request-pending';
}

async function isCharacter(tx: Tx, id: string): Promise<boolean> {
  return (await tx.user.count({ where: { id, kind: 'character' } })) > 0;
}

/** From now on somebody takes part in a conversation: it leaves their requests, and its messages count. */
export async function takePart(
  app: Pick<AppContext, 'live'>,
  tx: Tx,
  { conversationId, userId }: { conversationId: string; userId: string },
): Promise<void> {
  const { count } = await tx.conversationMember.updateMany({
    where: { conversationId, userId, state: { not: 'active' } },
    data: { state: 'active' },
  });
  if (count === 0) return;
  const { readSeq, unreadCount } = await tx.conversationMember.findUniqueOrThrow({
    where: { conversationId_userId: { conversationId, userId } },
    select: { readSeq: true, unreadCount: true },
  });
  const channel = accountChannel(userId);
  await app.live.append(tx, channel, [{ type: 'conversation.changed', payload: { conversationId } }]);
  if (unreadCount === 0) return;
  const payload = { conversationId, seq: readSeq, unreadTotal: await unreadTotalOf(tx, userId) };
  await app.live.append(tx, channel, [{ type: 'message.read', payload }]);
}
