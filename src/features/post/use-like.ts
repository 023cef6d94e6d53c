import type { PostView } from '@/contracts/views/posts';
import { useTRPCClient } from '@/trpc/client';
import { usePostToggle } from './use-post-toggle';

export function useLike(post: PostView): () => void {
  const client = useTRPCClient();
  return usePostToggle(post, {
    isOn: post.isLikedByMe,
    send: (liked) => client.posts.setLike.mutate({ postId: post.id, liked }),
    apply: (each, isLikedByMe) => ({ ...each, isLikedByMe, likesCount: each.likesCount + (isLikedByMe ? 1 : -1) }),
  });
}
