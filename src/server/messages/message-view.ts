import { limits } from '@/contracts/limits';
import type { MessageView, NoticeView, ReplyView } from '@/contracts/views/messages';
import type { Prisma } from '@/generated/prisma/client';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import type { AppContext, Db, Tx } from '@/server/platform/app-context';
import { clockText, dayOf, worldMinute } from '@/simulation/world-time';
import { askedAbout } from './asked-about';
import { atWorkMs, atWorkSelect } from './at-work';
import { messageImageSelect, messageImageView } from './message-images';
import { noticeView } from './notice-view';

export const messageSelect = {
  id: true,
  conversationId: true,
  seq: true,
  senderId: true,
  text: true,
  createdAt: true,
  forgottenAt: true,
  deletedAt: true,
  removedAt: true,
  notice: true,
  targetId: true,
  aboutId: true,
  sender: { select: authorSelect },
  helpCard: { select: { messageId: true } },
  reply: { select: { ...atWorkSelect, deferredUntil: true, why: true, answerId: true, askedAgain: true } },
  images: { where: { state: 'claimed' }, select: messageImageSelect, orderBy: { position: 'asc' } },
  groupReplies: {
    select: { ...atWorkSelect, why: true, character: { select: authorSelect } },
    orderBy: { createdAt: 'asc' },
  },
} as const satisfies Prisma.MessageSelect;

/** What it takes to sign the addresses of private images. */
export type ViewApp = Pick<AppContext, 'config' | 'clock'>;
export type MessageRow = Prisma.MessageGetPayload<{ select: typeof messageSelect }>;

/** Messages as `viewerId` sees them; the names in notices are read in one batch. */
export async function toMessageViews(
  app: ViewApp & { db: Db | Tx },
  rows: readonly MessageRow[],
  viewerId: string,
): Promise<MessageView[]> {
  const targetIds = [...new Set(rows.flatMap(({ targetId }) => targetId ?? []))];
  const targets =
    targetIds.length === 0
      ? []
      : await app.db.user.findMany({ where: { id: { in: targetIds } }, select: { id: true, nickname: true } });
  const names = new Map(targets.map(({ id, nickname }) => [id, nickname]));
  const abouts = await askedAbout(
    app.db,
    viewerId,
    rows.map(({ aboutId }) => aboutId),
  );
  return rows.map((row) => toMessageView(app, row, { viewerId, names, abouts }));
}

type Seen = { viewerId: string; names: ReadonlyMap<string, string>; abouts: Awaited<ReturnType<typeof askedAbout>> };

function toMessageView(app: ViewApp, row: MessageRow, { viewerId, names, abouts }: Seen): MessageView {
  const { id, conversationId, seq, createdAt, senderId, reply, forgottenAt, deletedAt, removedAt } = row;
  const isDeleted = deletedAt !== null;
  const notice = noticeOf(row, names);
  const now = app.clock.now();
  return {
    ...{ id, conversationId, seq, createdAt, isDeleted, isRemoved: removedAt !== null, notice },
    about: isDeleted ? null : (abouts.get(row.aboutId ?? '') ?? null),
    text: isDeleted || notice ? '' : row.text,
    images: isDeleted ? [] : row.images.map((image) => messageImageView(app, image, viewerId)),
    isMine: senderId === viewerId,
    ...(senderId === viewerId && row.helpCard ? { hasHelpCard: true } : {}),
    sender: authorView(row.sender),
    reply: isDeleted ? null : reply && toReplyView(reply, { now, isForgotten: forgottenAt !== null }),
    groupReplies: row.groupReplies.map((owed) => ({
      ...{ state: owed.state, why: owed.why, atWorkMs: atWorkMs(owed, now) },
      character: authorView(owed.character),
    })),
  };
}

function noticeOf({ notice, targetId, sender, text }: MessageRow, names: ReadonlyMap<string, string>): NoticeView | null {
  return noticeView({ kind: notice, by: sender.nickname, target: names.get(targetId ?? '') ?? '', title: text });
}

function toReplyView(
  { deferredUntil, why, answerId, askedAgain, ...row }: NonNullable<MessageRow['reply']>,
  { now, isForgotten }: { now: Date; isForgotten: boolean },
): ReplyView {
  const againLeft = isForgotten ? 0 : Math.max(0, limits.answersAgain.max - askedAgain);
  const until = deferredUntil === null ? null : worldClock(deferredUntil);
  return { state: row.state, answerId, againLeft, deferredUntil: until, why, atWorkMs: atWorkMs(row, now) };
}

function worldClock(stored: number): NonNullable<ReplyView['deferredUntil']> {
  const minute = worldMinute.parse(stored);
  return { day: dayOf(minute), clock: clockText(minute) };
}
