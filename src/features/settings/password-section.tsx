'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { useToast } from '@/ui/toast';
import { NewPasswordFields } from '../accounts/new-password-fields';
import { useNewPassword } from '../accounts/use-new-password';
import { useSecurity } from '../accounts/use-security';
import { errorCodeOf } from '../errors/error-code-of';
import { useErrorText } from '../errors/use-error-text';
import { FirstPassword } from './first-password';
import { Section } from './section';

export function PasswordSection() {
  const { view } = useSecurity();
  return view?.hasPassword === false ? <FirstPassword /> : <ChangePassword />;
}

function ChangePassword() {
  const t = useTranslations('security');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const { doDiffer, read } = useNewPassword();
  const change = useMutation(trpc.security.changePassword.mutationOptions());
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const password = read(form);
    change.reset();
    if (password === null) return;
    const input = { currentPassword: String(new FormData(form).get('current') ?? ''), password };
    const onSuccess = async () => {
      form.reset();
      show(t('passwordChanged'));
      await queryClient.invalidateQueries(trpc.accounts.sessions.queryFilter());
    };
    change.mutate(input, { onSuccess });
  };
  const isAboutCurrent = change.error !== null && errorCodeOf(change.error) === 'wrong-password';
  const complaint = change.error ? errorText(change.error) : null;
  return (
    <Section title={t('password')} text={t('passwordText')}>
      <form onSubmit={submit} className="grid max-w-lg grid-cols-1 gap-4">
        <TextField
          label={t('currentPassword')}
          name="current"
          type="password"
          autoComplete="current-password"
          error={isAboutCurrent ? complaint : null}
          required
        />
        <NewPasswordFields
          label={t('newPassword')}
          repeatLabel={t('repeatNewPassword')}
          error={isAboutCurrent ? null : complaint}
          doDiffer={doDiffer}
        />
        <Button type="submit" tone="quiet" className="justify-self-start" isBusy={change.isPending}>
          {t('changePassword')}
        </Button>
      </form>
    </Section>
  );
}
