'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { limits } from '@/contracts/limits';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { Section } from './section';

/** For an account that was opened by an identity provider and has no password. */
export function FirstPassword() {
  const t = useTranslations('security');
  const accounts = useTranslations('accounts');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [doPasswordsDiffer, setDoPasswordsDiffer] = useState(false);
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
    const form = new FormData(event.currentTarget);
    const password = String(form.get('password') ?? '');
    const differ = password !== String(form.get('repeated') ?? '');
    setDoPasswordsDiffer(differ);
    set.reset();
    if (!differ) set.mutate({ password });
  };
  return (
    <Section title={t('password')} text={t('firstPasswordText')}>
      <form onSubmit={submit} className="grid max-w-lg grid-cols-1 gap-4">
        <TextField
          label={t('newPassword')}
          name="password"
          type="password"
          hint={accounts('passwordHint', limits.password)}
          error={set.error ? errorText(set.error) : null}
          autoComplete="new-password"
          minLength={limits.password.min}
          maxLength={limits.password.max}
          required
        />
        <TextField
          label={t('repeatNewPassword')}
          name="repeated"
          type="password"
          autoComplete="new-password"
          error={doPasswordsDiffer ? accounts('passwordsDiffer') : null}
          required
        />
        <Button type="submit" tone="quiet" className="justify-self-start" isBusy={set.isPending}>
          {t('firstPassword')}
        </Button>
      </form>
    </Section>
  );
}
