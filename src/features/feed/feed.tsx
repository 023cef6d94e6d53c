'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Sprout } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { itemsOf } from '../list/items-of';
import { PostList } from '../post/post-list';
import { feedPaging } from './feed-paging';
import { NewPostsBar } from './new-posts-bar';
import { useKeptPosition } from './use-kept-position';
import { type FeedQuery, useNewPosts } from './use-new-posts';

export function Feed(wanted: FeedQuery) {
  const t = useTranslations('feed');
  const trpc = useTRPC();
  const query = useInfiniteQuery(trpc.feed.latest.infiniteQueryOptions(wanted, feedPaging));
  const posts = itemsOf(query.data);
  const newPosts = useNewPosts(posts, wanted);
  useKeptPosition(`${wanted.of}.${wanted.by}`);
  return (
    <div>
      <NewPostsBar count={newPosts.count} isBusy={newPosts.isShowing} onShow={newPosts.show} />
      <PostList
        query={query}
        posts={posts}
        label={t('posts')}
        empty={{ icon: Sprout, title: t('emptyTitle'), text: t(wanted.of === 'followed' ? 'emptyFollowed' : 'emptyText') }}
      />
    </div>
  );
}
