'use client';
import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button, buttonLook } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { errorCodeOf } from '../errors/error-code-of';
import { useErrorText } from '../errors/use-error-text';
import { NewPasswordFields } from './new-password-fields';
import { useNewPassword } from './use-new-password';

/** A new password by the link of a mail. */
export function ResetForm({ token }: { token: string }) {
  const t = useTranslations('reset');
  const accounts = useTranslations('accounts');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { doDiffer, read } = useNewPassword();
  const reset = useMutation(trpc.security.resetPassword.mutationOptions());
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = read(event.currentTarget);
    reset.reset();
    if (password !== null) reset.mutate({ token, password });
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
      <NewPasswordFields
        label={t('newPassword')}
        repeatLabel={accounts('repeatPassword')}
        error={reset.error && !isLinkBad ? errorText(reset.error) : null}
        doDiffer={doDiffer}
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
