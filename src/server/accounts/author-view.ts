import type { AuthorView, MentionView } from '@/contracts/views/people';

/** The columns that `authorView` needs. */
export const authorSelect = {
  id: true,
  username: true,
  nickname: true,
  avatarUrl: true,
  kind: true,
  leavingAt: true,
} as const;

export type AuthorRow = {
  id: string;
  username: string;
  nickname: string;
  avatarUrl: string | null;
  kind: 'person' | 'character';
  leavingAt?: Date | null;
};

/** An account on its way out has neither name (no one can register a `~`) nor picture: what it leaves to others is a deleted account's. */
export function authorView({ id, username, nickname, avatarUrl, kind, leavingAt }: AuthorRow): AuthorView {
  if (leavingAt) return { id, username: '~', nickname: '—', avatarUrl: null, isCharacter: false, isAi: false, isGone: true };
  return { id, username, nickname, avatarUrl, isCharacter: kind === 'character', isAi: kind === 'character' };
}

/** The columns that `mentionView` needs. */
export const mentionSelect = { username: true, kind: true } as const;

/** Whom a text names: beside a character's name stands that it is an AI. */
export const mentionView = ({ user }: { user: Pick<AuthorRow, 'username' | 'kind'> }): MentionView => ({
  username: user.username,
  isAi: user.kind === 'character',
});
