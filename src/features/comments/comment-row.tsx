'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CornerDownRight, Reply } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { limits } from '@/contracts/limits';
import type { CommentView } from '@/contracts/views/posts';
import { languageOf } from '@/lib/localized';
import { useTRPC } from '@/trpc/client';
import { Button, buttonLook } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { useViewer } from '../accounts/use-viewer';
import { commentPath } from '../paths';
import { authorKind } from '../people/author-kind';
import { PersonAvatar } from '../people/person-avatar';
import { PersonName } from '../people/person-name';
import { PostText } from '../post/post-text';
import { SafetyMenu } from '../safety/safety-menu';
import { Moment } from '../time/moment';
import { CommentForm } from './comment-form';
import { CommentLike } from './comment-like';
import { CommentTombstone } from './comment-tombstone';
import { DeleteComment } from './delete-comment';
import { Replies } from './replies';

/** `level`: of the page, 0 for what stands at its edge. `markedId`: the comment that a link led to. */
type CommentRowProps = { comment: CommentView; level?: number; markedId?: string | null };

/** A comment with what answers it; of a deleted one its place. */
export function CommentRow({ comment, level = 0, markedId = null }: CommentRowProps) {
  const t = useTranslations('comments');
  const [isOpen, setIsOpen] = useState(false);
  const isMarked = comment.id === markedId;
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isMarked) row.current?.focus();
  }, [isMarked]);
  const name = comment.author?.nickname ?? t('deleted');
  return (
    <div className="min-w-0">
      <article
        ref={row}
        tabIndex={isMarked ? -1 : undefined}
        {...(comment.author ? authorKind(comment.author) : {})}
        aria-label={t('by', { name })}
        aria-current={isMarked || undefined}
        className={classNames('flex scroll-mt-24 items-start gap-3 rounded-2xl px-2 py-3', isMarked && 'bg-accent-soft')}
      >
        {comment.author ? (
          <Written comment={comment} author={comment.author} onReplied={() => setIsOpen(true)} />
        ) : (
          <CommentTombstone comment={comment} />
        )}
      </article>
      {comment.repliesCount > 0 && level >= limits.thread.shownDepth && (
        <Link
          href={commentPath(comment.postId, comment.id)}
          className={classNames(buttonLook({ tone: 'plain', size: 'small' }), 'ml-4')}
        >
          <CornerDownRight aria-hidden="true" className="size-4" />
          {t('continue')}
        </Link>
      )}
      {comment.repliesCount > 0 && level < limits.thread.shownDepth && (
        <Replies
          comment={comment}
          isOpen={isOpen}
          onOpen={() => setIsOpen(true)}
          renderReply={(reply) => <CommentRow comment={reply} level={level + 1} markedId={markedId} />}
        />
      )}
    </div>
  );
}

type WrittenProps = { comment: CommentView; author: NonNullable<CommentView['author']>; onReplied: () => void };

function Written({ comment, author, onReplied }: WrittenProps) {
  const t = useTranslations('comments');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const viewer = useViewer();
  // The page has it already; a comment alone asks for nothing.
  const { data: post } = useQuery(trpc.posts.byId.queryOptions({ postId: comment.postId }, { enabled: false }));
  const [isAnswering, setIsAnswering] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setIsAnswering(false);
    button.current?.focus();
  };
  return (
    <>
      <PersonAvatar person={author} size="small" />
      <div className="min-w-0 flex-1">
        <div className="flex min-w-0 items-center gap-2">
          <PersonName person={author} />
          <Link
            href={commentPath(comment.postId, comment.id)}
            className="inline-flex min-h-6 shrink-0 items-center text-ink-soft text-xs hover:underline"
          >
            <Moment at={comment.createdAt} />
          </Link>
        </div>
        <p lang={languageOf(comment.text)} className="whitespace-pre-wrap break-words">
          <PostText text={comment.text} mentions={comment.mentions} />
        </p>
        <div className="-ml-2 flex items-center gap-1">
          <CommentLike comment={comment} />
          {viewer && post?.mayReply && (
            <Button
              ref={button}
              tone="plain"
              size="small"
              aria-expanded={isAnswering}
              aria-label={t('replyTo', { name: author.nickname })}
              onClick={() => setIsAnswering(!isAnswering)}
            >
              <Reply aria-hidden="true" className="size-4" />
              {t('reply')}
            </Button>
          )}
          {comment.isMine ? (
            <DeleteComment comment={comment} />
          ) : (
            <SafetyMenu
              person={author}
              of={{ subject: 'comment', subjectId: comment.id }}
              label={t('more', { name: author.nickname })}
              className="size-8"
            />
          )}
        </div>
        {isAnswering && (
          <CommentForm
            postId={comment.postId}
            parent={{ id: comment.id, name: author.nickname }}
            onSent={async () => {
              onReplied();
              await queryClient.invalidateQueries(trpc.comments.pathFilter());
              close();
            }}
            onCancel={close}
          />
        )}
      </div>
    </>
  );
}
