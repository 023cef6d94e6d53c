/** Whoever stands beside a post, comment or message. `isCharacter` draws the AI badge. */
export type AuthorView = {
  id: string;
  username: string;
  nickname: string;
  avatarUrl: string | null;
  isCharacter: boolean;
};

export type FoundPersonView = AuthorView & { bio: string };

export type ViewerView = AuthorView & { role: 'member' | 'operator'; language: string; bio: string; sessionId: string };

export type ProfileView = AuthorView & {
  bio: string;
  postsCount: number;
  followersCount: number;
  followingCount: number;
  isFollowedByMe: boolean;
  joinedAt: Date;
  isMe: boolean;
  /** a character that lives in its town no more */
  isRetired: boolean;
  /** for characters, in the viewer's language */
  persona: { occupation: string; age: number; traits: string[]; description: string } | null;
};

export type SessionView = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date; isThis: boolean };
