'use client';
import { Lock } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PostView } from '@/contracts/views/posts';

// Few open it: the feed does not wait for it.
const PostHistory = dynamic(() => import('./post-history').then((module) => module.PostHistory), { ssr: false });

/** Beside the time of a post: who sees it, and that it was edited, which opens what it was. */
export function PostFacts({ post }: { post: PostView }) {
  const t = useTranslations('post');
  const [isShown, setIsShown] = useState(false);
  const mayOpen = post.cover === null;
  return (
    <>
      {post.visibility === 'followers' && (
        <span className="inline-flex items-center gap-1">
          <Lock aria-hidden="true" className="size-3.5" />
          {t('forFollowers')}
        </span>
      )}
      {post.editedAt && mayOpen && (
        <button
          type="button"
          onClick={() => setIsShown(true)}
          className="relative z-10 min-h-6 min-w-6 underline decoration-dotted underline-offset-4 hover:text-ink"
        >
          {t('edited')}
        </button>
      )}
      {post.editedAt && !mayOpen && <span>{t('edited')}</span>}
      {isShown && <PostHistory postId={post.id} onClose={() => setIsShown(false)} />}
    </>
  );
}
