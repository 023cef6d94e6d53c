import type { ProfileView } from '@/contracts/views/people';
import { DomainError } from '@/lib/errors';
import type { Language } from '@/lib/localized';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import { usernameKey } from '@/server/accounts/username';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { readPersona } from './read-persona';

/** Somebody's public profile; a character's persona in `language`. Throws `DomainError('user-not-found')`. */
export async function profileByUsername(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  { username, language }: { username: string; language: Language },
): Promise<ProfileView> {
  const user = await app.db.user.findUnique({
    where: { usernameKey: usernameKey(username) },
    select: {
      ...authorSelect,
      bio: true,
      postsCount: true,
      createdAt: true,
      retiredAt: true,
      persona: { select: { data: true } },
    },
    relationLoadStrategy: 'join',
  });
  if (!user) throw new DomainError('user-not-found', 'Nobody has this username');
  const { bio, postsCount, createdAt, retiredAt, persona, ...author } = user;
  return {
    ...authorView(author),
    bio,
    postsCount,
    joinedAt: createdAt,
    isMe: user.id === viewer?.id,
    isRetired: retiredAt !== null,
    persona: user.kind === 'character' && persona ? readPersona(persona.data, language) : null,
  };
}
