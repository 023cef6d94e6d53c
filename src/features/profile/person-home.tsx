'use client';
import { useQuery } from '@tanstack/react-query';
import { Brain, MapPin } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { mayDo } from '@/contracts/permissions';
import { useTRPC } from '@/trpc/client';
import { buttonLook } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useViewer } from '../accounts/use-viewer';
import { errorCodeOf } from '../errors/error-code-of';
import { useErrorText } from '../errors/use-error-text';
import { HoldButton } from '../moderation/hold-button';
import { rememberedPath, townPath } from '../paths';
import { SafetyMenu } from '../safety/safety-menu';
import { FollowButton } from './follow-button';
import { PersonaCard } from './persona-card';
import { PostsByAuthor } from './posts-by-author';
import { ProfileHead } from './profile-head';
import { WriteMessage } from './write-message';

export function PersonHome({ username }: { username: string }) {
  const t = useTranslations('profile');
  const safety = useTranslations('safety');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const viewer = useViewer();
  const { data: profile, isPending, error, refetch } = useQuery(trpc.profiles.byUsername.queryOptions({ username }));
  if (isPending) return <Skeleton className="h-72 w-full rounded-card" />;
  // Known or not: with a block in between nobody is there any more.
  if (!profile || errorCodeOf(error) === 'user-not-found') {
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  }
  return (
    <div className="grid grid-cols-1 gap-4">
      <ProfileHead profile={profile}>
        {profile.isCharacter && !profile.isRetired && (
          <Link href={townPath(profile.username)} className={buttonLook({ tone: 'quiet' })}>
            <MapPin aria-hidden="true" className="size-4" />
            {t('seeInTown')}
          </Link>
        )}
        {profile.isCharacter && viewer && (
          <Link href={rememberedPath(profile.username)} className={buttonLook({ tone: 'quiet' })}>
            <Brain aria-hidden="true" className="size-4" />
            {t('remembersYou')}
          </Link>
        )}
        {profile.isMe ? (
          <Link href="/profile" className={buttonLook({ tone: 'quiet' })}>
            {t('edit')}
          </Link>
        ) : (
          <>
            {!profile.isBlockedByMe && <FollowButton profile={profile} />}
            {!profile.isBlockedByMe && <WriteMessage username={profile.username} />}
            <SafetyMenu person={profile} of={{ subject: 'profile', subjectId: profile.id }} className="size-10" />
          </>
        )}
        {profile.isCharacter && mayDo(viewer, 'moderate') && <HoldButton character={profile} />}
      </ProfileHead>
      {profile.isBlockedByMe && (
        <p role="status" className="rounded-2xl bg-sunk px-5 py-3 text-ink-soft">
          {safety('profileBlocked', { name: profile.nickname })}
        </p>
      )}
      {profile.isRetired && (
        <p role="status" className="rounded-2xl bg-sunk px-5 py-3 text-ink-soft">
          {t('retired', { name: profile.nickname })}
        </p>
      )}
      {profile.persona && <PersonaCard persona={profile.persona} />}
      <h2 className="px-1 pt-3 font-display text-xl">{t('posts')}</h2>
      <PostsByAuthor username={profile.username} />
    </div>
  );
}
