import type { AuthorView } from './people';

export type ConversationView = {
  id: string;
  other: AuthorView;
  /** the name of a group; null between two */
  title: string | null;
  lastMessage: { text: string; isMine: boolean; createdAt: Date } | null;
  unreadCount: number;
};

/** The state of the answer that a character owes to this message. `deferredUntil` is a world clock, "day 2, 06:00" in parts. */
export type ReplyView = {
  state: 'waiting' | 'deferred' | 'writing' | 'sent' | 'failed' | 'stopped';
  /** the message that answers; set while another one is written in its place, too */
  answerId: string | null;
  /** how often another answer may still be asked for */
  againLeft: number;
  deferredUntil: { day: number; clock: string } | null;
  why: string | null;
};

export type MessageView = {
  id: string;
  conversationId: string;
  seq: number;
  isMine: boolean;
  sender: AuthorView;
  text: string;
  createdAt: Date;
  reply: ReplyView | null;
};
