'use client';
import { Repeat2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PostView } from '@/contracts/views/posts';
import { useTRPCClient } from '@/trpc/client';
import { useToast } from '@/ui/toast';
import { actionIcon, actionLook } from './action-look';
import { usePostToggle } from './use-post-toggle';

export function RepostButton({ post }: { post: PostView }) {
  const t = useTranslations('spread');
  const client = useTRPCClient();
  const show = useToast();
  const toggle = usePostToggle(post, {
    isOn: post.isRepostedByMe,
    send: (reposted) => client.posts.setRepost.mutate({ postId: post.id, reposted }),
    apply: (each, isRepostedByMe) => ({
      ...each,
      isRepostedByMe,
      repostsCount: each.repostsCount + (isRepostedByMe ? 1 : -1),
    }),
    onDone: (isReposted) => show(t(isReposted ? 'reposted' : 'repostTakenBack')),
  });
  const label = t('repost', { count: post.repostsCount });
  const inside = (
    <>
      <Repeat2 aria-hidden="true" className={actionIcon} strokeWidth={post.isRepostedByMe ? 2.4 : 1.8} />
      {post.repostsCount}
    </>
  );
  if (!post.mayBeReposted) {
    if (post.repostsCount === 0) return null;
    return (
      <span role="img" aria-label={t('repostsCount', { count: post.repostsCount })} className={actionLook('leaf')}>
        {inside}
      </span>
    );
  }
  return (
    <button
      type="button"
      aria-pressed={post.isRepostedByMe}
      aria-label={label}
      onClick={toggle}
      className={actionLook('leaf', post.isRepostedByMe)}
    >
      {inside}
    </button>
  );
}
