import { useLiveEvents } from '../live/live-provider';
import { usePostCaches } from './post-caches';

/** Counts change in place, deleted posts go: in every list that is on the screen. */
export function useLivePosts(): void {
  const caches = usePostCaches();
  useLiveEvents({
    'post.liked': ({ postId, likesCount }) => caches.patch(postId, (post) => ({ ...post, likesCount })),
    'comment.published': ({ postId, commentsCount }) => caches.patch(postId, (post) => ({ ...post, commentsCount })),
    'comment.deleted': ({ postId, commentsCount }) => caches.patch(postId, (post) => ({ ...post, commentsCount })),
    'post.deleted': ({ postId }) => caches.remove(postId),
  });
}
