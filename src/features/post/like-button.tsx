'use client';
import { Heart } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PostView } from '@/contracts/views/posts';
import { classNames } from '@/ui/class-names';
import { actionIcon, actionLook } from './action-look';
import { useLike } from './use-like';

export function LikeButton({ post }: { post: PostView }) {
  const t = useTranslations('post');
  const toggle = useLike(post);
  return (
    <button
      type="button"
      data-shortcut="like"
      aria-pressed={post.isLikedByMe}
      aria-label={t('like', { count: post.likesCount })}
      onClick={toggle}
      className={actionLook('accent', post.isLikedByMe)}
    >
      <Heart
        aria-hidden="true"
        className={classNames(actionIcon, 'transition-transform', post.isLikedByMe && 'scale-110 fill-current')}
        strokeWidth={1.8}
      />
      {post.likesCount}
    </button>
  );
}
