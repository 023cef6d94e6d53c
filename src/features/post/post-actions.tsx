'use client';
import { MessageCircle } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { PostView } from '@/contracts/views/posts';
import { postPath } from '../paths';
import { actionIcon, actionLook } from './action-look';
import { BookmarkButton } from './bookmark-button';
import { LikeButton } from './like-button';
import { RepostButton } from './repost-button';
import { ShareMenu } from './share-menu';

/** What anybody can do with a post. */
export function PostActions({ post }: { post: PostView }) {
  const t = useTranslations('post');
  return (
    <div className="-mx-2 relative z-10 mt-1.5 flex items-center gap-1">
      <LikeButton post={post} />
      <Link
        href={postPath(post.id)}
        data-shortcut="reply"
        aria-label={t('comments', { count: post.commentsCount })}
        className={actionLook('leaf')}
      >
        <MessageCircle aria-hidden="true" className={actionIcon} strokeWidth={1.8} />
        {post.commentsCount}
      </Link>
      <RepostButton post={post} />
      <span className="ml-auto flex items-center">
        <BookmarkButton post={post} />
        <ShareMenu post={post} />
      </span>
    </div>
  );
}
