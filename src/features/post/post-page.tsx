'use client';
import { useQuery } from '@tanstack/react-query';
import { FileQuestion } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { buttonLook } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { CommentBox } from '../comments/comment-box';
import { Comments } from '../comments/comments';
import { useErrorText } from '../errors/use-error-text';
import { useLiveEvents } from '../live/live-provider';
import { BackLink } from '../shell/back-link';
import { PostCard } from './post-card';
import { PostSkeleton } from './post-skeleton';
import { useLivePosts } from './use-live-posts';

export function PostPage({ postId }: { postId: string }) {
  const t = useTranslations('post');
  const trpc = useTRPC();
  const router = useRouter();
  const errorText = useErrorText();
  const [isGone, setIsGone] = useState(false);
  const { data: post, error, refetch } = useQuery(trpc.posts.byId.queryOptions({ postId }, { enabled: !isGone }));
  useLivePosts();
  useLiveEvents({ 'post.deleted': (event) => event.postId === postId && setIsGone(true) });
  if (isGone) {
    return (
      <EmptyState icon={FileQuestion} title={t('goneTitle')} text={t('goneText')}>
        <Link href="/" className={buttonLook({})}>
          {t('toFeed')}
        </Link>
      </EmptyState>
    );
  }
  if (!post && error) {
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  }
  return (
    <>
      <div className="flex items-center gap-2 pb-3">
        <BackLink label={t('back')} />
        <h1 className="font-display text-2xl">{t('title')}</h1>
      </div>
      {post ? <PostCard post={post} isWhole onDeleted={() => router.push('/')} /> : <PostSkeleton />}
      <Comments postId={postId} />
      <CommentBox postId={postId} />
    </>
  );
}
