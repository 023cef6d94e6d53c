'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Feather } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { itemsOf, nextPage } from '../list/items-of';
import { PostList } from '../post/post-list';

export function PostsByAuthor({ username }: { username: string }) {
  const t = useTranslations('profile');
  const trpc = useTRPC();
  const query = useInfiniteQuery(trpc.posts.byAuthor.infiniteQueryOptions({ username }, nextPage));
  return (
    <PostList
      query={query}
      posts={itemsOf(query.data)}
      empty={{ icon: Feather, title: t('noPostsTitle'), text: t('noPostsText') }}
      label={t('posts')}
    />
  );
}
