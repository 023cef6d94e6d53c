'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SendHorizontal } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { limits } from '@/contracts/limits';
import { graphemeLength } from '@/lib/text';
import { useTRPC } from '@/trpc/client';
import { Button, buttonLook } from '@/ui/button';
import { useToast } from '@/ui/toast';
import { useViewer } from '../accounts/use-viewer';
import { CharacterCounter } from '../composer/character-counter';
import { useDraft } from '../composer/use-draft';
import { useErrorText } from '../errors/use-error-text';
import { MentionTextArea } from '../mentions/mention-text-area';
import { logInPath, postPath } from '../paths';

/** Stays at the lower edge; the draft survives a reload, and one client id makes two sends one comment. */
export function CommentBox({ postId, mayReply }: { postId: string; mayReply: boolean }) {
  const t = useTranslations('comments');
  const viewer = useViewer();
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 mt-4 bg-linear-to-t from-65% from-paper to-transparent pt-6 pb-3 lg:bottom-0">
      {!mayReply ? (
        <p className="rounded-full border border-line bg-surface px-5 py-3 text-center text-ink-soft text-sm shadow-float">
          {t('closed')}
        </p>
      ) : viewer ? (
        <CommentForm postId={postId} />
      ) : (
        <div className="flex items-center justify-between gap-3 rounded-full border border-line bg-surface px-5 py-2.5 shadow-float">
          <span className="text-ink-soft text-sm">{t('logInToComment')}</span>
          <Link href={logInPath(postPath(postId))} className={buttonLook({ size: 'small' })}>
            {t('logIn')}
          </Link>
        </div>
      )}
    </div>
  );
}

function CommentForm({ postId }: { postId: string }) {
  const t = useTranslations('comments');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(`comment:${postId}`);
  const send = useMutation(
    trpc.comments.create.mutationOptions({
      onSuccess: async () => {
        draft.clear();
        await queryClient.invalidateQueries({ queryKey: trpc.comments.list.infiniteQueryKey({ postId }) });
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
        if (text && !isTooLong && !send.isPending) send.mutate({ postId, text, clientId: draft.clientId });
      }}
      className="flex items-end gap-2 rounded-3xl border border-line-strong bg-surface py-1.5 pr-1.5 pl-5 shadow-float focus-within:border-accent"
    >
      <MentionTextArea
        className="max-h-40 min-w-0 grow py-1.5"
        label={t('label')}
        placeholder={t('placeholder')}
        value={draft.text}
        onText={draft.change}
        onKeyDown={(event) => {
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
