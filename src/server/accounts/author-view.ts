import type { AuthorView } from '@/contracts/views/people';

/** The columns that `authorView` needs. */
export const authorSelect = { id: true, username: true, nickname: true, avatarUrl: true, kind: true } as const;

export type AuthorRow = {
  id: string;
  username: string;
  nickname: string;
  avatarUrl: string | null;
  kind: 'person' | 'character';
};

export function authorView({ id, username, nickname, avatarUrl, kind }: AuthorRow): AuthorView {
  return { id, username, nickname, avatarUrl, isCharacter: kind === 'character' };
}
