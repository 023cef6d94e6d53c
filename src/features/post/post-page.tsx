'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { ErrorState } from '@/ui/error-state';
import { CommentBox } from '../comments/comment-box';
import { Comments } from '../comments/comments';
import { errorCodeOf } from '../errors/error-code-of';
import { useErrorText } from '../errors/use-error-text';
import { useLiveEvents } from '../live/live-provider';
import { BackLink } from '../shell/back-link';
import { PostCard } from './post-card';
import { PostSkeleton } from './post-skeleton';
import { type GoneBy, PostTombstone } from './post-tombstone';
import { useLivePosts } from './use-live-posts';

const goneByCode: Record<string, GoneBy | undefined> = { 'post-deleted': 'author', 'post-removed': 'moderators' };

type PostPageProps = {
  postId: string;
  /** the comment that a link led to */
  markedId: string | null;
  /** who had taken it away when the page was made */
  wasGoneBy?: GoneBy | null;
};

export function PostPage({ postId, markedId, wasGoneBy = null }: PostPageProps) {
  const t = useTranslations('post');
  const trpc = useTRPC();
  const router = useRouter();
  const errorText = useErrorText();
  const [gone, setGone] = useState(wasGoneBy);
  const { data: post, error, refetch } = useQuery(trpc.posts.byId.queryOptions({ postId }, { enabled: !gone }));
  useLivePosts();
  useLiveEvents({
    'post.deleted': (event) => event.postId === postId && setGone(event.isRemoved ? 'moderators' : 'author'),
  });
  const by = gone ?? goneByCode[errorCodeOf(error) ?? ''];
  if (by) return <PostTombstone postId={postId} by={by} />;
  // Known or not: with a block in between it is not there any more.
  if (error && (!post || errorCodeOf(error) === 'post-not-found')) {
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  }
  return (
    <>
      <div className="flex items-center gap-2 pb-3">
        <BackLink label={t('back')} />
        <h1 className="font-display text-2xl">{t('title')}</h1>
      </div>
      {post ? <PostCard post={post} isWhole onDeleted={() => router.push('/')} /> : <PostSkeleton />}
      <Comments postId={postId} markedId={markedId} />
      {post && <CommentBox postId={postId} mayReply={post.mayReply} />}
    </>
  );
}
