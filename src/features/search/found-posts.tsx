'use client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { PostCard } from '../post/post-card';
import { PostSkeletons } from '../post/post-skeleton';
import { useLivePosts } from '../post/use-live-posts';

export function FoundPosts({ query, by }: { query: string; by: 'person' | 'character' | null }) {
  const t = useTranslations('search');
  const trpc = useTRPC();
  const found = useInfiniteQuery(
    trpc.search.posts.infiniteQueryOptions({ query, by }, { ...nextPage, placeholderData: keepPreviousData }),
  );
  useLivePosts();
  return (
    <EndlessList
      query={found}
      items={itemsOf(found.data)}
      keyOf={(post) => post.id}
      renderItem={(post) => <PostCard post={post} />}
      skeleton={<PostSkeletons />}
      empty={{ icon: SearchX, title: t('noPostsTitle'), text: t('noPostsText') }}
      label={t('posts')}
      className="grid grid-cols-1 gap-4"
    />
  );
}
