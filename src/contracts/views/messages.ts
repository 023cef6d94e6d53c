import type { AuthorView } from './people';
import type { ImageView } from './posts';

export type MemberRole = 'member' | 'admin' | 'owner';

/** How far a member got what was written; characters get everything at once. */
export type ReceiptView = { userId: string; deliveredSeq: number; readSeq: number };

export type GroupView = {
  /** null in the groups that characters opened among themselves */
  myRole: MemberRole;
  membersCount: number;
  /** some of the others, for the picture */
  faces: AuthorView[];
};

export type ConversationView = {
  id: string;
  /** between two: the other; in a group: one of the others, or oneself when nobody else is there */
  other: AuthorView;
  /** the name of a group; null between two */
  title: string | null;
  /** between two: nothing can be written until it is taken back */
  isBlockedByMe: boolean;
  group: GroupView | null;
  /** when one was told that an AI writes here, before its first words; null where none has written */
  aiNoticeAt: Date | null;
  /** `requested`: a stranger wrote, and one has not accepted yet */
  state: 'active' | 'requested' | 'declined';
  lastMessage: LastMessageView | null;
  unreadCount: number;
  /** the newest message that one has read */
  readSeq: number;
  /** of the other members; null where one of both sides has receipts off */
  receipts: ReceiptView[];
};

export type LastMessageView = {
  text: string;
  imagesCount: number;
  isMine: boolean;
  /** who wrote it */
  from: string;
  isDeleted: boolean;
  /** by moderators, not by its sender */
  isRemoved: boolean;
  notice: NoticeView | null;
  createdAt: Date;
};

export const noticeKinds = [
  'created',
  'invited',
  'joined',
  'left',
  'removed',
  'renamed',
  'promoted',
  'demoted',
  'inherited',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];
/** A line about the group: who did it is the message's sender. `target` is a nickname, empty when its account is gone. */
export type NoticeView = { kind: NoticeKind; by: string; target: string; title: string };

/** The state of the answer that a character owes to this message. `deferredUntil` is a world clock, "day 2, 06:00" in parts. */
export type ReplyView = {
  state: 'waiting' | 'deferred' | 'writing' | 'sent' | 'failed' | 'stopped';
  /** wall milliseconds for which it may be said that somebody is writing, unless asked again: 0 when no program is at it */
  atWorkMs: number;
  /** the message that answers; set while another one is written in its place, too */
  answerId: string | null;
  /** how often another answer may still be asked for */
  againLeft: number;
  deferredUntil: { day: number; clock: string } | null;
  why: string | null;
};

/** An answer that a character owes in a group. */
export type GroupReplyView = Pick<ReplyView, 'state' | 'why' | 'atWorkMs'> & { character: AuthorView };

/** The post that a message asks about; `text` is its beginning, empty where a warning stands before it. */
export type AskedAboutView = { postId: string; author: AuthorView; text: string };

export type MessageView = {
  id: string;
  /** null also where the reader may not, or no longer, see the post */
  about: AskedAboutView | null;
  conversationId: string;
  seq: number;
  isMine: boolean;
  sender: AuthorView;
  /** empty when it was taken back, for a notice, and where images say it all */
  text: string;
  /** their addresses hold for the reader alone, and for a short while */
  images: ImageView[];
  createdAt: Date;
  isDeleted: boolean;
  /** by moderators, not by its sender */
  isRemoved: boolean;
  /** the writer, and nobody else, sees beside it where help is */
  hasHelpCard?: boolean;
  notice: NoticeView | null;
  reply: ReplyView | null;
  groupReplies: GroupReplyView[];
};

/** A part of a conversation, newest first: `nextCursor` goes to older messages, `previousCursor` to newer ones; null where it ends. */
export type HistoryView = { items: MessageView[]; nextCursor: string | null; previousCursor: string | null };

export type GroupMemberView = AuthorView & { role: MemberRole; isMe: boolean };
/** Whom a group waits for. */
export type GroupInviteView = {
  conversationId: string;
  title: string;
  membersCount: number;
  invitedBy: AuthorView;
  createdAt: Date;
};
export type InvitedView = AuthorView & { invitedBy: string };

export type MessageSettingsView = {
  whoMayWrite: 'everybody' | 'followed' | 'nobody';
  readReceipts: boolean;
  showsTyping: boolean;
};
