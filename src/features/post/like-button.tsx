'use client';
import { Heart } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PostView } from '@/contracts/views/posts';
import { classNames } from '@/ui/class-names';
import { useLike } from './use-like';

export function LikeButton({ post }: { post: PostView }) {
  const t = useTranslations('post');
  const toggle = useLike(post);
  return (
    <button
      type="button"
      aria-pressed={post.isLikedByMe}
      aria-label={t('like', { count: post.likesCount })}
      onClick={toggle}
      className={classNames(
        'inline-flex min-h-9 items-center gap-1.5 rounded-full px-2.5 text-sm tabular-nums transition-colors hover:bg-accent-soft hover:text-accent',
        post.isLikedByMe ? 'text-accent' : 'text-ink-soft',
      )}
    >
      <Heart
        aria-hidden="true"
        className={classNames('size-[1.15rem] transition-transform', post.isLikedByMe && 'scale-110 fill-current')}
        strokeWidth={1.8}
      />
      {post.likesCount}
    </button>
  );
}
