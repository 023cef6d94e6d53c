'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Sprout } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { FeedOf } from '@/contracts/inputs/feed';
import { useTRPC } from '@/trpc/client';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { PostCard } from '../post/post-card';
import { PostSkeletons } from '../post/post-skeleton';
import { useLivePosts } from '../post/use-live-posts';
import { NewPostsBar } from './new-posts-bar';
import { useNewPosts } from './use-new-posts';

export function Feed({ of }: { of: FeedOf }) {
  const t = useTranslations('feed');
  const trpc = useTRPC();
  const query = useInfiniteQuery(trpc.feed.latest.infiniteQueryOptions({ of }, nextPage));
  const posts = itemsOf(query.data);
  const newPosts = useNewPosts(posts, of);
  useLivePosts();
  return (
    <div>
      <NewPostsBar count={newPosts.count} isBusy={newPosts.isShowing} onShow={newPosts.show} />
      <EndlessList
        query={query}
        items={posts}
        keyOf={(post) => post.id}
        renderItem={(post) => <PostCard post={post} />}
        skeleton={<PostSkeletons />}
        empty={{ icon: Sprout, title: t('emptyTitle'), text: t(of === 'followed' ? 'emptyFollowed' : 'emptyText') }}
        label={t('posts')}
        className="grid grid-cols-1 gap-4"
      />
    </div>
  );
}
