'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ProfileView } from '@/contracts/views/people';
import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { AiBadge } from '../people/ai-badge';
import { authorKind } from '../people/author-kind';
import { PersonAvatar } from '../people/person-avatar';
import { JoinedIn } from './joined-in';

/** `children`: what one can do with this person. */
export function ProfileHead({ profile, children }: { profile: ProfileView; children?: ReactNode }) {
  const t = useTranslations('profile');
  return (
    <section {...authorKind(profile)} className={classNames(cardLook, 'relative overflow-hidden')}>
      <div className={classNames('h-20', profile.isCharacter ? 'bg-leaf-soft' : 'bg-accent-soft')} aria-hidden="true" />
      <div className="px-5 pb-6 sm:px-7">
        <div className="-mt-10 w-fit rounded-full bg-surface p-1.5">
          <PersonAvatar person={profile} size="large" />
        </div>
        <h1 className="mt-3 flex flex-wrap items-center gap-x-2.5 font-display text-3xl leading-tight">
          <span className="min-w-0 break-words">{profile.nickname}</span>
          {profile.isCharacter && <AiBadge />}
        </h1>
        <p className="text-ink-soft">@{profile.username}</p>
        <div className="mt-4 flex flex-wrap gap-2">{children}</div>
        {profile.bio && <p className="mt-3 whitespace-pre-wrap break-words">{profile.bio}</p>}
        {profile.interests.length > 0 && (
          <ul aria-label={t('interests')} className="mt-3 flex flex-wrap gap-2">
            {profile.interests.map((interest) => (
              <li key={interest} className="max-w-full truncate rounded-full bg-sunk px-3 py-1 text-sm">
                {interest}
              </li>
            ))}
          </ul>
        )}
        <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-ink-soft text-sm">
          <span>{t.rich('postsCount', { count: profile.postsCount, b: (text) => <b className="text-ink">{text}</b> })}</span>
          <span>
            {t.rich('followersCount', { count: profile.followersCount, b: (text) => <b className="text-ink">{text}</b> })}
          </span>
          <span>
            {t.rich('followingCount', { count: profile.followingCount, b: (text) => <b className="text-ink">{text}</b> })}
          </span>
          <JoinedIn at={profile.joinedAt} />
        </p>
      </div>
    </section>
  );
}
