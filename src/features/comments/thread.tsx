'use client';
import { useQuery } from '@tanstack/react-query';
import { ArrowUp } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { limits } from '@/contracts/limits';
import { useTRPC } from '@/trpc/client';
import { buttonLook } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { useErrorText } from '../errors/use-error-text';
import { commentPath, postPath } from '../paths';
import { CommentRow } from './comment-row';
import { CommentSkeletons } from './comment-skeletons';

/** The way down to one comment, that comment with its replies, and ways back to the rest. */
export function Thread({ postId, commentId }: { postId: string; commentId: string }) {
  const t = useTranslations('comments');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(trpc.comments.thread.queryOptions({ postId, commentId }));
  const all = (
    <Link href={postPath(postId)} className={buttonLook({ tone: 'quiet', size: 'small' })}>
      {t('all')}
    </Link>
  );
  if (!data && error) {
    return (
      <div className="grid justify-items-center gap-3">
        <ErrorState title={t('threadFailed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />
        {all}
      </div>
    );
  }
  if (!data) return <CommentSkeletons />;
  const above = data.chain.slice(0, -1);
  const shown = above.slice(-limits.thread.shownDepth);
  const [first] = shown;
  const marked = data.chain.at(-1);
  return (
    <div className="grid grid-cols-1 gap-1">
      <div className="flex flex-wrap gap-2 pb-2">
        {all}
        {first && above.length > shown.length && (
          <Link href={commentPath(postId, first.id)} className={buttonLook({ tone: 'plain', size: 'small' })}>
            <ArrowUp aria-hidden="true" className="size-4" />
            {t('earlier')}
          </Link>
        )}
      </div>
      {shown.map((comment) => (
        // only the way: what else answers these is among all comments
        <CommentRow key={comment.id} comment={{ ...comment, repliesCount: 0, replies: [] }} />
      ))}
      {marked && <CommentRow comment={marked} markedId={commentId} />}
    </div>
  );
}
