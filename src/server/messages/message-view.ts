import { limits } from '@/contracts/limits';
import type { MessageView, ReplyView } from '@/contracts/views/messages';
import type { Prisma } from '@/generated/prisma/client';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import { clockText, dayOf, worldMinute } from '@/simulation/world-time';

export const messageSelect = {
  id: true,
  conversationId: true,
  seq: true,
  senderId: true,
  text: true,
  createdAt: true,
  forgottenAt: true,
  sender: { select: authorSelect },
  reply: { select: { state: true, deferredUntil: true, why: true, answerId: true, askedAgain: true } },
} as const satisfies Prisma.MessageSelect;

type MessageRow = Prisma.MessageGetPayload<{ select: typeof messageSelect }>;

export function toMessageView({ sender, senderId, reply, forgottenAt, ...message }: MessageRow, viewerId: string): MessageView {
  return {
    ...message,
    isMine: senderId === viewerId,
    sender: authorView(sender),
    reply: reply && toReplyView(reply, forgottenAt !== null),
  };
}

function toReplyView(
  { state, deferredUntil, why, answerId, askedAgain }: NonNullable<MessageRow['reply']>,
  isForgotten: boolean,
): ReplyView {
  const againLeft = isForgotten ? 0 : Math.max(0, limits.answersAgain.max - askedAgain);
  return { state, answerId, againLeft, deferredUntil: deferredUntil === null ? null : worldClock(deferredUntil), why };
}

function worldClock(stored: number): NonNullable<ReplyView['deferredUntil']> {
  const minute = worldMinute.parse(stored);
  return { day: dayOf(minute), clock: clockText(minute) };
}
