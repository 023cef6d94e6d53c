import { useMutation } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
import type { PostView } from '@/contracts/views/posts';
import { useTRPC } from '@/trpc/client';
import { useToast } from '@/ui/toast';
import { useViewer } from '../accounts/use-viewer';
import { useErrorText } from '../errors/use-error-text';
import { logInPath } from '../paths';
import { usePostCaches } from './post-caches';

/** Shown at once, taken back with a reason if the server refuses. Guests are sent to log in. */
export function useLike(post: PostView): () => void {
  const trpc = useTRPC();
  const router = useRouter();
  const pathname = usePathname();
  const viewer = useViewer();
  const caches = usePostCaches();
  const show = useToast();
  const errorText = useErrorText();
  const { mutate } = useMutation(
    trpc.posts.setLike.mutationOptions({
      onMutate: ({ postId, liked }) =>
        caches.patch(postId, (each) => ({ ...each, isLikedByMe: liked, likesCount: each.likesCount + (liked ? 1 : -1) })),
      onError: (error, { postId, liked }) => {
        caches.patch(postId, (each) => ({ ...each, isLikedByMe: !liked, likesCount: each.likesCount + (liked ? -1 : 1) }));
        show(errorText(error), 'bad');
      },
    }),
  );
  return () => {
    if (viewer) mutate({ postId: post.id, liked: !post.isLikedByMe });
    else router.push(logInPath(pathname));
  };
}
