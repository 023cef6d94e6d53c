'use client';
import { useQuery } from '@tanstack/react-query';
import { Bookmark, Settings, ShieldCheck, SlidersHorizontal, UsersRound } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { mayDo } from '@/contracts/permissions';
import { useTRPC } from '@/trpc/client';
import { buttonLook } from '@/ui/button';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { Tabs } from '@/ui/tabs';
import { EditProfile } from '../accounts/edit-profile';
import { LogOutButton } from '../accounts/log-out-button';
import { useViewer } from '../accounts/use-viewer';
import { PostsByAuthor } from './posts-by-author';
import { ProfileHead } from './profile-head';

export function MyHome() {
  const t = useTranslations('profile');
  const moderation = useTranslations('moderation');
  const trpc = useTRPC();
  const viewer = useViewer();
  const profile = useQuery(
    trpc.profiles.byUsername.queryOptions({ username: viewer?.username ?? '' }, { enabled: viewer !== null }),
  );
  if (!viewer || !profile.data) return <Skeleton className="h-72 w-full rounded-card" />;
  return (
    <div className="grid grid-cols-1 gap-5">
      <ProfileHead profile={profile.data}>
        {mayDo(viewer, 'moderate') && (
          <Link href="/moderation" className={buttonLook({ tone: 'quiet' })}>
            <ShieldCheck aria-hidden="true" className="size-4" />
            {moderation('title')}
          </Link>
        )}
        {mayDo(viewer, 'operate') && (
          <Link href="/admin/world" className={buttonLook({ tone: 'quiet' })}>
            <SlidersHorizontal aria-hidden="true" className="size-4" />
            {t('controlRoom')}
          </Link>
        )}
        {mayDo(viewer, 'operate') && (
          <Link href="/admin/characters" className={buttonLook({ tone: 'quiet' })}>
            <UsersRound aria-hidden="true" className="size-4" />
            {t('characters')}
          </Link>
        )}
        <Link href="/bookmarks" className={buttonLook({ tone: 'quiet' })}>
          <Bookmark aria-hidden="true" className="size-4" />
          {t('bookmarks')}
        </Link>
        <Link href="/settings" className={buttonLook({ tone: 'quiet' })}>
          <Settings aria-hidden="true" className="size-4" />
          {t('settings')}
        </Link>
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
        ]}
      />
    </div>
  );
}
