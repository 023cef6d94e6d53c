import type { ProfileView } from '@/contracts/views/people';
import { DomainError } from '@/lib/errors';
import type { Language } from '@/lib/localized';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import { usernameKey } from '@/server/accounts/username';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { readPersona } from './read-persona';

/** An id that is nobody's. */
const nobody = '00000000-0000-0000-0000-000000000000';

const relationsWith = (viewerId: string) => ({
  blocks: { where: { blockedId: viewerId }, select: { blockedId: true } },
  blockedBy: { where: { blockerId: viewerId }, select: { blockerId: true } },
  mutedBy: { where: { muterId: viewerId }, select: { until: true } },
});

/**
 * Somebody's public profile; a character's persona in `language`. Throws `DomainError('user-not-found')`, also for those whom this one
 * blocked.
 */
export async function profileByUsername(
  app: Pick<AppContext, 'db' | 'clock'>,
  viewer: Pick<Viewer, 'id'> | null,
  { username, language }: { username: string; language: Language },
): Promise<ProfileView> {
  const user = await app.db.user.findUnique({
    where: { usernameKey: usernameKey(username) },
    select: {
      ...authorSelect,
      bio: true,
      interests: true,
      leavingAt: true,
      postsCount: true,
      followersCount: true,
      followingCount: true,
      followers: { where: { followerId: viewer?.id ?? nobody }, select: { followerId: true } },
      ...relationsWith(viewer?.id ?? nobody),
      createdAt: true,
      retiredAt: true,
      persona: { select: { data: true } },
    },
    relationLoadStrategy: 'join',
  });
  const isBlockedByMe = (user?.blockedBy.length ?? 0) > 0;
  const isApart = !isBlockedByMe && (user?.blocks.length ?? 0) > 0;
  if (!user || user.leavingAt || isApart) throw new DomainError('user-not-found', 'Nobody has this username');
  const { bio, interests, postsCount, followersCount, followingCount, followers, createdAt, retiredAt, persona, ...author } =
    user;
  return {
    ...authorView(author),
    bio,
    interests,
    postsCount,
    followersCount,
    followingCount,
    isFollowedByMe: followers.length > 0,
    joinedAt: createdAt,
    isMe: user.id === viewer?.id,
    isBlockedByMe,
    isMutedByMe: user.mutedBy.some(({ until }) => until === null || until > app.clock.now()),
    isRetired: retiredAt !== null,
    persona: user.kind === 'character' && persona ? readPersona(persona.data, language) : null,
  };
}
