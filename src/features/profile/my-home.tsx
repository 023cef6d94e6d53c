'use client';
import { useQuery } from '@tanstack/react-query';
import { Brain, SlidersHorizontal, UsersRound } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { buttonLook } from '@/ui/button';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { Tabs } from '@/ui/tabs';
import { EditProfile } from '../accounts/edit-profile';
import { LogOutButton } from '../accounts/log-out-button';
import { Sessions } from '../accounts/sessions';
import { useViewer } from '../accounts/use-viewer';
import { Preferences } from '../preferences/preferences';
import { PostsByAuthor } from './posts-by-author';
import { ProfileHead } from './profile-head';

export function MyHome() {
  const t = useTranslations('profile');
  const trpc = useTRPC();
  const viewer = useViewer();
  const profile = useQuery(
    trpc.profiles.byUsername.queryOptions({ username: viewer?.username ?? '' }, { enabled: viewer !== null }),
  );
  if (!viewer || !profile.data) return <Skeleton className="h-72 w-full rounded-card" />;
  return (
    <div className="grid grid-cols-1 gap-5">
      <ProfileHead profile={profile.data}>
        {viewer.role === 'operator' && (
          <Link href="/admin/world" className={buttonLook({ tone: 'quiet' })}>
            <SlidersHorizontal aria-hidden="true" className="size-4" />
            {t('controlRoom')}
          </Link>
        )}
        {viewer.role === 'operator' && (
          <Link href="/admin/characters" className={buttonLook({ tone: 'quiet' })}>
            <UsersRound aria-hidden="true" className="size-4" />
            {t('characters')}
          </Link>
        )}
        <LogOutButton />
      </ProfileHead>
      <Tabs
        label={t('sections')}
        tabs={[
          { value: 'posts', label: t('myPosts'), content: <PostsByAuthor username={viewer.username} /> },
          {
            value: 'edit',
            label: t('edit'),
            content: (
              <Card aria-label={t('edit')}>
                <EditProfile viewer={viewer} />
              </Card>
            ),
          },
          {
            value: 'settings',
            label: t('settings'),
            content: (
              <Card aria-labelledby="appearance" className="grid grid-cols-1 gap-4">
                <h2 id="appearance" className="font-display text-xl">
                  {t('appearance')}
                </h2>
                <Preferences />
                <h2 className="mt-3 border-line border-t pt-5 font-display text-xl">{t('memory')}</h2>
                <Link href="/remembered" className={buttonLook({ tone: 'quiet' })}>
                  <Brain aria-hidden="true" className="size-4" />
                  {t('whoRemembersYou')}
                </Link>
                <h2 className="mt-3 border-line border-t pt-5 font-display text-xl">{t('sessions')}</h2>
                <Sessions />
              </Card>
            ),
          },
        ]}
      />
    </div>
  );
}
