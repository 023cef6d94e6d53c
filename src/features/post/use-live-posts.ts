import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client';
import { useLiveEvents } from '../live/live-provider';
import { usePostCaches } from './post-caches';

/** Counts change in place, pictures appear, deleted posts go: in every list that is on the screen. */
export function useLivePosts(): void {
  const caches = usePostCaches();
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const refetch = async (postId: string) => {
    if (!caches.has(postId)) return;
    const fresh = await queryClient.fetchQuery(trpc.posts.byId.queryOptions({ postId }, { staleTime: 0 }));
    caches.patch(postId, ({ repostedBy }) => ({ ...fresh, repostedBy }));
  };
  useLiveEvents({
    'post.liked': ({ postId, likesCount }) => caches.patch(postId, (post) => ({ ...post, likesCount })),
    // What cannot be fetched now is there at the next look.
    'post.pictured': ({ postId }) => void refetch(postId).catch(() => undefined),
    'post.edited': ({ postId }) => void refetch(postId).catch(() => undefined),
    'post.carded': ({ postId }) => void refetch(postId).catch(() => undefined),
    'comment.published': ({ postId, commentsCount }) => caches.patch(postId, (post) => ({ ...post, commentsCount })),
    'comment.deleted': ({ postId, commentsCount }) => caches.patch(postId, (post) => ({ ...post, commentsCount })),
    'post.reposted': ({ postId, repostsCount }) => caches.patch(postId, (post) => ({ ...post, repostsCount })),
    'post.deleted': ({ postId }) => caches.remove(postId),
  });
}
