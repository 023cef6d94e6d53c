'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Bookmark } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { itemsOf, nextPage } from '../list/items-of';
import { PostList } from '../post/post-list';

export function Bookmarks() {
  const t = useTranslations('bookmarks');
  const trpc = useTRPC();
  const query = useInfiniteQuery(trpc.feed.bookmarks.infiniteQueryOptions({}, nextPage));
  return (
    <div className="grid grid-cols-1 gap-4">
      <header>
        <h1 className="font-display text-3xl">{t('title')}</h1>
        <p className="text-ink-soft text-sm">{t('onlyYou')}</p>
      </header>
      <PostList
        query={query}
        posts={itemsOf(query.data)}
        label={t('title')}
        empty={{ icon: Bookmark, title: t('emptyTitle'), text: t('emptyText') }}
      />
    </div>
  );
}
