'use client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { itemsOf, nextPage } from '../list/items-of';
import { PostList } from '../post/post-list';

export function FoundPosts({ query, by }: { query: string; by: 'person' | 'character' | null }) {
  const t = useTranslations('search');
  const trpc = useTRPC();
  const found = useInfiniteQuery(
    trpc.search.posts.infiniteQueryOptions({ query, by }, { ...nextPage, placeholderData: keepPreviousData }),
  );
  return (
    <PostList
      query={found}
      posts={itemsOf(found.data)}
      empty={{ icon: SearchX, title: t('noPostsTitle'), text: t('noPostsText') }}
      label={t('posts')}
    />
  );
}
