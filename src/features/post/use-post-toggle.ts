import { useMutation } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
import type { PostView } from '@/contracts/views/posts';
import { useToast } from '@/ui/toast';
import { useViewer } from '../accounts/use-viewer';
import { useErrorText } from '../errors/use-error-text';
import { logInPath } from '../paths';
import { usePostCaches } from './post-caches';

type Toggle = {
  isOn: boolean;
  send: (isOn: boolean) => Promise<unknown>;
  apply: (post: PostView, isOn: boolean) => PostView;
  /** after the server said yes */
  onDone?: (isOn: boolean) => void;
};

/** Shown at once, taken back with a reason if the server refuses. Guests are sent to log in. */
export function usePostToggle(post: PostView, { isOn, send, apply, onDone }: Toggle): () => void {
  const router = useRouter();
  const pathname = usePathname();
  const viewer = useViewer();
  const caches = usePostCaches();
  const show = useToast();
  const errorText = useErrorText();
  const { mutate } = useMutation({
    mutationFn: send,
    onMutate: (wanted: boolean) => caches.patch(post.id, (each) => apply(each, wanted)),
    onSuccess: (_, wanted) => onDone?.(wanted),
    onError: (error, wanted) => {
      caches.patch(post.id, (each) => apply(each, !wanted));
      show(errorText(error), 'bad');
    },
  });
  return () => {
    if (viewer) mutate(!isOn);
    else router.push(logInPath(pathname));
  };
}
