'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SendHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { limits } from '@/contracts/limits';
import { graphemeLength } from '@/lib/text';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { useToast } from '@/ui/toast';
import { CharacterCounter } from '../composer/character-counter';
import { useDraft } from '../composer/use-draft';
import { useErrorText } from '../errors/use-error-text';
import { MentionTextArea } from '../mentions/mention-text-area';

type CommentFormProps = {
  postId: string;
  /** the comment that is answered; none on the post itself */
  parent?: { id: string; name: string };
  onSent?: () => Promise<void>;
  onCancel?: () => void;
};

/** The draft survives a reload, and one client id makes two sends one comment. */
export function CommentForm({ postId, parent, onSent, onCancel }: CommentFormProps) {
  const t = useTranslations('comments');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isReply = parent !== undefined;
  // It opened on a press of its button, and one goes on writing.
  useEffect(() => {
    if (isReply) field.current?.focus();
  }, [isReply]);
  const draft = useDraft(`comment:${parent?.id ?? postId}`);
  const send = useMutation(
    trpc.comments.create.mutationOptions({
      onSuccess: async () => {
        draft.clear();
        if (onSent) await onSent();
        else await queryClient.invalidateQueries(trpc.comments.pathFilter());
        await queryClient.invalidateQueries({ queryKey: trpc.posts.byId.queryKey({ postId }) });
      },
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  const text = draft.text.trim();
  const isTooLong = graphemeLength(text) > limits.comment.max;
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text && !isTooLong && !send.isPending) send.mutate({ postId, parentId: parent?.id, text, clientId: draft.clientId });
      }}
      className="flex items-end gap-2 rounded-3xl border border-line-strong bg-surface py-1.5 pr-1.5 pl-5 shadow-float focus-within:border-accent"
    >
      <MentionTextArea
        className="max-h-40 min-w-0 grow py-1.5"
        label={parent ? t('replyTo', { name: parent.name }) : t('label')}
        field={field}
        placeholder={parent ? t('replyPlaceholder', { name: parent.name }) : t('placeholder')}
        value={draft.text}
        onText={draft.change}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel?.();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
        }}
      />
      <CharacterCounter text={text} max={limits.comment.max} />
      <Button type="submit" size="icon" aria-label={t('send')} isBusy={send.isPending} disabled={!text || isTooLong}>
        {!send.isPending && <SendHorizontal aria-hidden="true" className="size-5" />}
      </Button>
    </form>
  );
}
