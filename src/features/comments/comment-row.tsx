'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CommentView } from '@/contracts/views/posts';
import { languageOf } from '@/lib/localized';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { authorKind } from '../people/author-kind';
import { PersonAvatar } from '../people/person-avatar';
import { PersonName } from '../people/person-name';
import { Moment } from '../time/moment';

export function CommentRow({ comment }: { comment: CommentView }) {
  if (!comment.author) return null;
  return (
    <div {...authorKind(comment.author)} className="flex items-start gap-3 rounded-2xl px-2 py-3">
      <PersonAvatar person={comment.author} size="small" />
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-2">
          <PersonName person={comment.author} />
          <Moment at={comment.createdAt} className="shrink-0 text-ink-soft text-xs" />
        </div>
        <p lang={languageOf(comment.text)} className="whitespace-pre-wrap break-words">
          {comment.text}
        </p>
      </div>
      {comment.isMine && <DeleteComment comment={comment} />}
    </div>
  );
}

function DeleteComment({ comment }: { comment: CommentView }) {
  const t = useTranslations('comments');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [isAsking, setIsAsking] = useState(false);
  const remove = useMutation(
    trpc.comments.delete.mutationOptions({
      onSuccess: () =>
        queryClient.invalidateQueries({ queryKey: trpc.comments.list.infiniteQueryKey({ postId: comment.postId }) }),
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  return (
    <>
      <Button
        tone="plain"
        size="icon"
        className="size-8"
        aria-label={t('delete')}
        isBusy={remove.isPending}
        onClick={() => setIsAsking(true)}
      >
        {!remove.isPending && <Trash2 aria-hidden="true" className="size-4" />}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t('deleteTitle')}
        text={t('deleteText')}
        confirmLabel={t('delete')}
        cancelLabel={t('cancel')}
        onConfirm={() => remove.mutate({ commentId: comment.id })}
      />
    </>
  );
}
