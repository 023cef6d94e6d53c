// A post may be on the screen in several lists at once; what changes about it changes in all of them.
import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Page } from '@/contracts/inputs/paging';
import type { PostView } from '@/contracts/views/posts';
import { useTRPC } from '@/trpc/client';

type PostPages = InfiniteData<Page<PostView>, string | null>;

export function mapPosts(data: PostPages | undefined, change: (post: PostView) => PostView | null): PostPages | undefined {
  if (!data) return data;
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.map(change).filter((post) => post !== null),
  }));
  return { ...data, pages };
}

function postCaches(queryClient: QueryClient, trpc: ReturnType<typeof useTRPC>) {
  const lists = [trpc.feed.latest, trpc.feed.highlights, trpc.feed.bookmarks, trpc.posts.byAuthor, trpc.search.posts].map(
    (list) => list.infiniteQueryFilter(),
  );
  const change = (postId: string, next: (post: PostView) => PostView | null) => {
    const inList = (post: PostView) => (post.id === postId ? next(post) : post);
    for (const filter of lists) {
      queryClient.setQueriesData<PostPages>(filter, (data) => mapPosts(data, inList));
    }
  };
  const one = (postId: string) => trpc.posts.byId.queryKey({ postId });
  return {
    /** Is it on the screen, or was it lately? */
    has(postId: string): boolean {
      if (queryClient.getQueryData(one(postId))) return true;
      return lists.some((filter) =>
        queryClient
          .getQueriesData<PostPages>(filter)
          .some(([, data]) => data?.pages.some((page) => page.items.some((post) => post.id === postId))),
      );
    },
    patch(postId: string, next: (post: PostView) => PostView) {
      change(postId, next);
      queryClient.setQueryData<PostView>(one(postId), (post) => post && next(post));
    },
    remove(postId: string) {
      change(postId, () => null);
    },
  };
}

export function usePostCaches() {
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  return useMemo(() => postCaches(queryClient, trpc), [queryClient, trpc]);
}
