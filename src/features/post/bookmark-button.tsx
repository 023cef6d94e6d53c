'use client';
import { useQueryClient } from '@tanstack/react-query';
import { Bookmark } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PostView } from '@/contracts/views/posts';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { classNames } from '@/ui/class-names';
import { useToast } from '@/ui/toast';
import { actionIcon, actionLook } from './action-look';
import { usePostToggle } from './use-post-toggle';

export function BookmarkButton({ post }: { post: PostView }) {
  const t = useTranslations('spread');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const show = useToast();
  const toggle = usePostToggle(post, {
    isOn: post.isBookmarkedByMe,
    send: (bookmarked) => client.posts.setBookmark.mutate({ postId: post.id, bookmarked }),
    apply: (each, isBookmarkedByMe) => ({ ...each, isBookmarkedByMe }),
    onDone: (isBookmarked) => {
      show(t(isBookmarked ? 'bookmarked' : 'bookmarkTakenBack'));
      // The list of them is read anew when it is opened next; while one looks at it nothing jumps away.
      void queryClient.invalidateQueries({ ...trpc.feed.bookmarks.infiniteQueryFilter(), refetchType: 'none' });
    },
  });
  return (
    <button
      type="button"
      data-shortcut="bookmark"
      aria-pressed={post.isBookmarkedByMe}
      aria-label={t('bookmark')}
      onClick={toggle}
      className={actionLook('lamp', post.isBookmarkedByMe)}
    >
      <Bookmark
        aria-hidden="true"
        className={classNames(actionIcon, post.isBookmarkedByMe && 'fill-current')}
        strokeWidth={1.8}
      />
    </button>
  );
}
