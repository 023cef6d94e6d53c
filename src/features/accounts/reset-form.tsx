'use client';
import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { limits } from '@/contracts/limits';
import { useTRPC } from '@/trpc/client';
import { Button, buttonLook } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { TextField } from '@/ui/field';
import { errorCodeOf } from '../errors/error-code-of';
import { useErrorText } from '../errors/use-error-text';

/** A new password by the link of a mail. */
export function ResetForm({ token }: { token: string }) {
  const t = useTranslations('reset');
  const accounts = useTranslations('accounts');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const [doPasswordsDiffer, setDoPasswordsDiffer] = useState(false);
  const reset = useMutation(trpc.security.resetPassword.mutationOptions());
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get('password') ?? '');
    const differ = password !== String(form.get('repeated') ?? '');
    setDoPasswordsDiffer(differ);
    reset.reset();
    if (!differ) reset.mutate({ token, password });
  };
  if (reset.isSuccess) {
    return (
      <div role="status">
        <EmptyState icon={KeyRound} title={t('doneTitle')} text={t('doneText')}>
          <Link href="/login" className={buttonLook()}>
            {t('toLogIn')}
          </Link>
        </EmptyState>
      </div>
    );
  }
  const isLinkBad = token === '' || (reset.error && ['link-invalid', 'bad-input'].includes(errorCodeOf(reset.error)));
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-5">
      <TextField
        label={t('newPassword')}
        name="password"
        type="password"
        hint={accounts('passwordHint', limits.password)}
        error={reset.error && !isLinkBad ? errorText(reset.error) : null}
        autoComplete="new-password"
        minLength={limits.password.min}
        maxLength={limits.password.max}
        required
      />
      <TextField
        label={accounts('repeatPassword')}
        name="repeated"
        type="password"
        error={doPasswordsDiffer ? accounts('passwordsDiffer') : null}
        autoComplete="new-password"
        required
      />
      {isLinkBad && <BadLink href="/forgot" label={t('askAgain')} />}
      <Button type="submit" size="large" isBusy={reset.isPending}>
        {t('set')}
      </Button>
    </form>
  );
}

export function BadLink({ href, label }: { href: '/forgot' | '/settings'; label: string }) {
  const errors = useTranslations('errors');
  return (
    <p role="alert" className="rounded-2xl bg-danger-soft px-4 py-3 text-danger text-sm">
      {errors('link-invalid')}{' '}
      <Link href={href} className="underline">
        {label}
      </Link>
    </p>
  );
}
