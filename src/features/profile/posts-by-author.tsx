'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Feather } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { PostCard } from '../post/post-card';
import { PostSkeletons } from '../post/post-skeleton';
import { useLivePosts } from '../post/use-live-posts';

export function PostsByAuthor({ username }: { username: string }) {
  const t = useTranslations('profile');
  const trpc = useTRPC();
  const query = useInfiniteQuery(trpc.posts.byAuthor.infiniteQueryOptions({ username }, nextPage));
  useLivePosts();
  return (
    <EndlessList
      query={query}
      items={itemsOf(query.data)}
      keyOf={(post) => post.id}
      renderItem={(post) => <PostCard post={post} />}
      skeleton={<PostSkeletons />}
      empty={{ icon: Feather, title: t('noPostsTitle'), text: t('noPostsText') }}
      label={t('posts')}
      className="grid grid-cols-1 gap-4"
    />
  );
}
