'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { limits } from '@/contracts/limits';
import type { ConcernView } from '@/contracts/views/moderation';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { TextAreaField } from '@/ui/field';
import { useErrorText } from '../errors/use-error-text';
import { Moment } from '../time/moment';

/** One decision about what is one's own: what, why, and one's reply to it, once. */
export function Concern({ concern }: { concern: ConcernView }) {
  const t = useTranslations('safety');
  return (
    <article className="grid grid-cols-1 gap-2 rounded-2xl bg-sunk px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="font-semibold">
          {t(`told.${concern.kind}`, { about: concern.subject, subject: t(`subjects.${concern.subject}`) })}
        </h3>
        <Moment at={concern.createdAt} className="text-ink-soft text-xs" />
      </div>
      {concern.excerpt && <p className="line-clamp-3 break-words text-ink-soft text-sm">{concern.excerpt}</p>}
      <p className="break-words">{t('because', { reason: concern.reason })}</p>
      {concern.rules.length > 0 && (
        <ul aria-label={t('rulesTitle')} className="grid grid-cols-1 gap-0.5 text-ink-soft text-sm">
          {concern.rules.map((rule) => (
            <li key={rule}>{t('rule', { text: t(`rules.${rule}`) })}</li>
          ))}
        </ul>
      )}
      {concern.revertedAt && <p className="font-medium text-leaf">{t('takenBack')}</p>}
      {concern.appeal ? (
        <p className="break-words text-sm">{t('yourReply', { text: concern.appeal })}</p>
      ) : (
        <Reply id={concern.id} />
      )}
    </article>
  );
}

function Reply({ id }: { id: string }) {
  const t = useTranslations('safety');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const [text, setText] = useState('');
  const { mutate, isPending, error } = useMutation(
    trpc.moderation.appeal.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.moderation.concerningMe.queryFilter()),
    }),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) mutate({ actionId: id, text });
  };
  return (
    <form onSubmit={send} className="grid grid-cols-1 gap-2">
      <TextAreaField
        label={t('reply')}
        hint={t('replyOnce')}
        error={error ? errorText(error) : null}
        value={text}
        rows={2}
        maxLength={limits.appeal.max}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" tone="quiet" size="small" className="justify-self-end" isBusy={isPending} disabled={!text.trim()}>
        {t('sendReply')}
      </Button>
    </form>
  );
}
