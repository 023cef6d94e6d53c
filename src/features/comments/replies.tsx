'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CommentView } from '@/contracts/views/posts';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { useErrorText } from '../errors/use-error-text';
import { itemsOf, nextPage } from '../list/items-of';

type RepliesProps = {
  comment: CommentView;
  isOpen: boolean;
  onOpen: () => void;
  renderReply: (reply: CommentView) => ReactNode;
};

/** The first replies came with the comment; the rest is fetched page by page when asked for. */
export function Replies({ comment, renderReply, isOpen, onOpen }: RepliesProps) {
  const t = useTranslations('comments');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const query = useInfiniteQuery(
    trpc.comments.replies.infiniteQueryOptions({ commentId: comment.id }, { ...nextPage, enabled: isOpen }),
  );
  const fetched = itemsOf(query.data);
  const shown = isOpen && query.data ? fetched : comment.replies;
  const left = query.data && isOpen && !query.hasNextPage ? 0 : comment.repliesCount - shown.length;
  const isFetching = isOpen && query.isFetching;
  return (
    <div className="ml-3 border-line border-l-2 pl-2 sm:ml-5 sm:pl-3">
      <ul aria-label={t('replies')} className="grid grid-cols-1">
        {shown.map((reply) => (
          <li key={reply.id} className="min-w-0">
            {renderReply(reply)}
          </li>
        ))}
      </ul>
      {query.error && (
        <p role="alert" className="px-2 text-danger text-sm">
          {errorText(query.error)}
        </p>
      )}
      {left > 0 && (
        <Button
          tone="plain"
          size="small"
          isBusy={isFetching}
          onClick={() => (isOpen && query.hasNextPage ? void query.fetchNextPage() : onOpen())}
        >
          {t('showMore', { count: left })}
        </Button>
      )}
    </div>
  );
}
