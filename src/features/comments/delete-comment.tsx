'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CommentView } from '@/contracts/views/posts';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';

/** With replies it leaves its place behind. */
export function DeleteComment({ comment }: { comment: CommentView }) {
  const t = useTranslations('comments');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [isAsking, setIsAsking] = useState(false);
  const remove = useMutation(
    trpc.comments.delete.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.comments.pathFilter()),
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
