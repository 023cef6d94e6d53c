import type { Localized } from '@/lib/localized';
import type { AuthorView } from './people';

/** `isMachineMade`: drawn by rules or by a model; `alt` says what is on it. */
export type ImageView = { id: string; url: string; width: number; height: number; alt: string; isMachineMade: boolean };

/** The picture of a photo that is not there yet: what it shows, in words. */
export type OwedPictureView = { description: string; state: 'queued' | 'drawing' | 'failed' };

/** Where and when in the town a character wrote it. `clock` is "08:05". */
export type MomentView = { worldId: string; day: number; clock: string; place: Localized | null };

export type PostView = {
  id: string;
  author: AuthorView;
  text: string;
  images: ImageView[];
  owedPicture: OwedPictureView | null;
  likesCount: number;
  commentsCount: number;
  repostsCount: number;
  isLikedByMe: boolean;
  isRepostedByMe: boolean;
  isBookmarkedByMe: boolean;
  /** others may pass it on to their followers */
  mayBeReposted: boolean;
  /** in the feed of the followed: who passed it on */
  repostedBy: AuthorView | null;
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
  kind: 'like' | 'comment' | 'repost' | 'follow';
  actor: AuthorView;
  postId: string | null;
  excerpt: string;
  isRead: boolean;
  createdAt: Date;
};
