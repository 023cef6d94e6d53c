import type { Localized } from '@/lib/localized';
import type { AuthorView, MentionView } from './people';

/**
 * `isMachineMade`: drawn by rules or by a model; `alt` says what is on it. `smallUrl` (320 pixels) and `mediumUrl` (800) where the
 * picture is larger; `thumbhash` (base64) stands in its place until it is there.
 */
export type ImageView = {
  id: string;
  url: string;
  smallUrl: string | null;
  mediumUrl: string | null;
  thumbhash: string | null;
  width: number;
  height: number;
  alt: string;
  isMachineMade: boolean;
};

/** The picture of a photo that is not there yet: what it shows, in words. */
export type OwedPictureView = { description: string; state: 'queued' | 'drawing' | 'failed' };

/** Where and when in the town a character wrote it. `clock` is "08:05". */
export type MomentView = { worldId: string; day: number; clock: string; place: Localized | null };

/** `warning` may be empty. */
export type PostLabelView = { isSensitive: boolean; isSpoiler: boolean; warning: string };

/** What the first link of a post leads to, in the page's own words. `host` is where it really is. */
export type LinkCardView = { url: string; host: string; title: string; description: string; siteName: string };

export type PostView = {
  id: string;
  author: AuthorView;
  text: string;
  /** a person says so of it; of a character's, `author.isCharacter` says it */
  isMadeWithAi: boolean;
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
  linkCard: LinkCardView | null;
  isMine: boolean;
  createdAt: Date;
  visibility: 'public' | 'followers';
  replies: 'everybody' | 'followed' | 'mentioned' | 'nobody';
  /** this reader may comment; a guest may, after logging in */
  mayReply: boolean;
  /** what its author says about it before it is read */
  label: PostLabelView | null;
  /** what stands before it until this reader asks to see it; closed: it is not for this reader, and neither its words nor its images are here */
  cover: 'sensitive' | 'spoiler' | 'closed' | null;
  /** whom its words name with `@` */
  mentions: MentionView[];
  /** one more with each edit */
  version: number;
  editedAt: Date | null;
  moment: MomentView | null;
};

/** A post as it was before an edit; `alts` of its images in their order. */
export type PostVersionView = { version: number; text: string; label: PostLabelView | null; alts: string[]; writtenAt: Date };

export type CommentView = {
  id: string;
  postId: string;
  /** the comment that it answers; null on the post itself */
  parentId: string | null;
  /** 0 on the post itself */
  depth: number;
  /** null for a tombstone: deleted, and kept for its replies */
  author: AuthorView | null;
  text: string;
  /** whom its words name with `@` */
  mentions: MentionView[];
  isDeleted: boolean;
  /** of a tombstone: moderators took it away, not its author; `isMine` still says whose it was */
  isRemoved: boolean;
  isMine: boolean;
  likesCount: number;
  isLikedByMe: boolean;
  /** direct replies, and the first of them */
  repliesCount: number;
  replies: CommentView[];
  createdAt: Date;
};

/** From the post down to one comment. */
export type CommentThreadView = { postId: string; chain: CommentView[] };

/** `tag` without its sign, folded; `posts`: how many have it, counted up to a hundred. */
export type TagView = { tag: string; posts: number };
