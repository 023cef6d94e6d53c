'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { useToast } from '@/ui/toast';
import { NewPasswordFields } from '../accounts/new-password-fields';
import { useNewPassword } from '../accounts/use-new-password';
import { useErrorText } from '../errors/use-error-text';
import { Section } from './section';

/** For an account that was opened by an identity provider and has no password. */
export function FirstPassword() {
  const t = useTranslations('security');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const { doDiffer, read } = useNewPassword();
  const set = useMutation(
    trpc.identities.setFirstPassword.mutationOptions({
      onSuccess: async () => {
        show(t('firstPasswordSet'));
        await queryClient.invalidateQueries(trpc.security.view.queryFilter());
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = read(event.currentTarget);
    set.reset();
    if (password !== null) set.mutate({ password });
  };
  return (
    <Section title={t('password')} text={t('firstPasswordText')}>
      <form onSubmit={submit} className="grid max-w-lg grid-cols-1 gap-4">
        <NewPasswordFields
          label={t('newPassword')}
          repeatLabel={t('repeatNewPassword')}
          error={set.error && errorText(set.error)}
          doDiffer={doDiffer}
        />
        <Button type="submit" tone="quiet" className="justify-self-start" isBusy={set.isPending}>
          {t('firstPassword')}
        </Button>
      </form>
    </Section>
  );
}
