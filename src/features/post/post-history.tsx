'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PostVersionView } from '@/contracts/views/posts';
import { languageOf } from '@/lib/localized';
import { useTRPC } from '@/trpc/client';
import { Dialog } from '@/ui/dialog';
import { Skeleton } from '@/ui/skeleton';
import { EndlessList } from '../list/endless-list';
import { nextPage } from '../list/items-of';
import { Moment } from '../time/moment';
import { PostLabel } from './post-label';

/** What a post was before its edits, newest first. */
export function PostHistory({ postId, onClose }: { postId: string; onClose: () => void }) {
  const t = useTranslations('post.history');
  const trpc = useTRPC();
  const query = useInfiniteQuery(trpc.posts.versions.infiniteQueryOptions({ postId }, { ...nextPage, staleTime: 0 }));
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title={t('title')} closeLabel={t('close')}>
      <EndlessList
        query={query}
        items={query.data?.pages.flatMap(({ items }) => items) ?? []}
        keyOf={({ version }) => String(version)}
        renderItem={(version) => <Version version={version} />}
        skeleton={<Skeleton className="h-24 w-full rounded-2xl" />}
        empty={{ icon: History, title: t('empty') }}
        label={t('title')}
        className="grid grid-cols-1 gap-4"
      />
    </Dialog>
  );
}

function Version({ version }: { version: PostVersionView }) {
  const alts = version.alts.filter((alt) => alt !== '');
  return (
    <div className="rounded-2xl bg-sunk px-4 py-3">
      <Moment at={version.writtenAt} className="text-ink-soft text-xs" />
      {version.label && <PostLabel label={version.label} />}
      <p lang={languageOf(version.text)} className="mt-1 whitespace-pre-wrap break-words">
        {version.text}
      </p>
      {alts.map((alt) => (
        <p key={alt} lang={languageOf(alt)} className="mt-1 break-words text-ink-soft text-sm">
          {alt}
        </p>
      ))}
    </div>
  );
}
