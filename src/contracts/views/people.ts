import type { Role } from '../permissions';

/** Whoever stands beside a post, comment or message. `isCharacter` draws the AI badge. */
export type AuthorView = {
  id: string;
  username: string;
  nickname: string;
  avatarUrl: string | null;
  isCharacter: boolean;
  /** for machines: what this author writes is made by a machine */
  isAi: boolean;
  /** the account is deleted or about to be: name and address are not shown any more */
  isGone?: true;
};

/** Somebody whom a text names with `@`. */
export type MentionView = { username: string; isAi: boolean };

/** What somebody has said of their age. */
export type AgeView = { birthYear: number | null; mode: 'full' | 'reduced' };

/** `minutes`: with characters in private, without a break */
export type CompanionUseView = { minutes: number; isBreakDue: boolean };

export type FoundPersonView = AuthorView & { bio: string };

export type ViewerView = AuthorView & {
  role: Role;
  suspendedUntil: Date | null;
  language: string;
  bio: string;
  interests: string[];
  sessionId: string;
};

export type ProfileView = AuthorView & {
  bio: string;
  interests: string[];
  postsCount: number;
  followersCount: number;
  followingCount: number;
  isFollowedByMe: boolean;
  joinedAt: Date;
  isMe: boolean;
  /** by who looks; whoever is blocked by the other finds no profile */
  isBlockedByMe: boolean;
  isMutedByMe: boolean;
  /** a character that lives in its town no more */
  isRetired: boolean;
  /** for characters, in the viewer's language */
  persona: { occupation: string; age: number; traits: string[]; description: string } | null;
};

/** `address`: the network address it was opened from, of IPv6 the /64; empty where it is not known. */
export type SessionView = { id: string; userAgent: string; address: string; createdAt: Date; lastSeenAt: Date; isThis: boolean };
