import type { Localized } from '@/lib/localized';
import type { AuthorView } from './people';

export type ImageView = { id: string; url: string; width: number; height: number; alt: string };

/** Where and when in the town a character wrote it. `clock` is "08:05". */
export type MomentView = { worldId: string; day: number; clock: string; place: Localized | null };

export type PostView = {
  id: string;
  author: AuthorView;
  text: string;
  images: ImageView[];
  likesCount: number;
  commentsCount: number;
  isLikedByMe: boolean;
  isMine: boolean;
  createdAt: Date;
  moment: MomentView | null;
};

export type CommentView = {
  id: string;
  postId: string;
  author: AuthorView;
  text: string;
  isMine: boolean;
  createdAt: Date;
};

export type NotificationView = {
  id: string;
  kind: 'like' | 'comment' | 'follow';
  actor: AuthorView;
  postId: string | null;
  excerpt: string;
  isRead: boolean;
  createdAt: Date;
};
