import type { NotificationKind } from '../notification-kinds';
import type { AuthorView } from './people';

/** One line of the list: what one or many did of one kind about one thing. */
export type NotificationView = {
  id: string;
  kind: NotificationKind;
  byCharacters: boolean;
  /** the latest to do it, newest first, at most three; empty when a moderator did */
  actors: AuthorView[];
  /** how many did it */
  actorsCount: number;
  /** how often it was done */
  count: number;
  postId: string | null;
  /** the newest comment that it is about */
  commentId: string | null;
  conversationId: string | null;
  /** a code of what moderators did */
  detail: string | null;
  excerpt: string;
  isRead: boolean;
  createdAt: Date;
};

/** `people` and `characters` are parts of `unread`. */
export type UnreadView = { unread: number; people: number; characters: number };

/** `quiet`: minutes of the day; over midnight when `from` is after `to`. */
export type NotificationSettingsView = { off: string[]; quiet: { from: number; to: number } | null; timeZone: string };
