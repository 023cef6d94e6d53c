'use client';
import type { LucideIcon } from 'lucide-react';
import type { PostView } from '@/contracts/views/posts';
import { EndlessList, type EndlessQuery } from '../list/endless-list';
import { PostCard } from './post-card';
import { PostSkeletons } from './post-skeleton';
import { useLivePosts } from './use-live-posts';

type PostListProps = {
  query: EndlessQuery;
  posts: PostView[];
  label: string;
  empty: { icon: LucideIcon; title: string; text?: string };
};

/** Any list of posts: a feed to screen readers, kept up to date by live events. */
export function PostList({ query, posts, label, empty }: PostListProps) {
  useLivePosts();
  return (
    <EndlessList
      query={query}
      items={posts}
      keyOf={(post) => post.id}
      renderItem={(post, position) => <PostCard post={post} position={position} />}
      skeleton={<PostSkeletons />}
      empty={empty}
      label={label}
      isFeed
      className="grid grid-cols-1 gap-4"
    />
  );
}
