'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Heart } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CommentView } from '@/contracts/views/posts';
import { useTRPC } from '@/trpc/client';
import { classNames } from '@/ui/class-names';
import { useToast } from '@/ui/toast';
import { useViewer } from '../accounts/use-viewer';
import { useErrorText } from '../errors/use-error-text';
import { logInPath } from '../paths';

/** Shown at once, taken back with a reason if the server refuses. Guests are sent to log in. */
export function CommentLike({ comment }: { comment: CommentView }) {
  const t = useTranslations('comments');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const pathname = usePathname();
  const viewer = useViewer();
  const show = useToast();
  const errorText = useErrorText();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const { mutate } = useMutation(
    trpc.comments.setLike.mutationOptions({
      onError: (error) => show(errorText(error), 'bad'),
      onSettled: async () => {
        await queryClient.invalidateQueries(trpc.comments.pathFilter());
        setWanted(null);
      },
    }),
  );
  const { isLikedByMe } = comment;
  const isLiked = wanted ?? isLikedByMe;
  const count = comment.likesCount + Number(isLiked) - Number(isLikedByMe);
  const toggle = () => {
    if (!viewer) return router.push(logInPath(pathname));
    setWanted(!isLiked);
    mutate({ commentId: comment.id, liked: !isLiked });
  };
  return (
    <button
      type="button"
      aria-pressed={isLiked}
      aria-label={t('like', { count })}
      onClick={toggle}
      className={classNames(
        'inline-flex min-h-8 items-center gap-1.5 rounded-full px-2 text-sm tabular-nums hover:bg-accent-soft hover:text-accent',
        isLiked ? 'text-accent' : 'text-ink-soft',
      )}
    >
      <Heart aria-hidden="true" className={classNames('size-4', isLiked && 'fill-current')} strokeWidth={1.8} />
      {count > 0 && count}
    </button>
  );
}
