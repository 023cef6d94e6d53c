'use client';
import { useMutation } from '@tanstack/react-query';
import { MailCheck } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { TextField } from '@/ui/field';
import { useErrorText } from '../errors/use-error-text';

/** Asks for a link by mail. The answer is the same whether or not there is such an account. */
export function ForgotForm() {
  const t = useTranslations('reset');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const request = useMutation(trpc.security.requestReset.mutationOptions());
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    request.mutate({ name: String(new FormData(event.currentTarget).get('name') ?? '') });
  };
  if (request.isSuccess) {
    return (
      <div role="status">
        <EmptyState icon={MailCheck} title={t('askedTitle')} text={t('askedText')}>
          <Link href="/login" className="text-accent underline">
            {t('toLogIn')}
          </Link>
        </EmptyState>
      </div>
    );
  }
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-5">
      <TextField
        label={t('name')}
        name="name"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        error={request.error ? errorText(request.error) : null}
        required
      />
      <Button type="submit" size="large" isBusy={request.isPending}>
        {t('ask')}
      </Button>
      <p className="text-center text-sm">
        <Link href="/login" className="text-accent underline">
          {t('toLogIn')}
        </Link>
      </p>
    </form>
  );
}
