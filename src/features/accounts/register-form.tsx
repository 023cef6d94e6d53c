'use client';
import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { signIn } from 'next-auth/react';
import { useLocale, useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { limits } from '@/contracts/limits';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { errorCodeOf } from '../errors/error-code-of';
import { logInPath, safeReturnPath } from '../paths';
import { BirthYearField, declaredAge } from './birth-year-field';
import { NewPasswordFields } from './new-password-fields';
import { registerComplaints } from './register-complaints';
import { useNewPassword } from './use-new-password';

export function RegisterForm({ returnTo }: { returnTo: string | undefined }) {
  const t = useTranslations('accounts');
  const errors = useTranslations('errors');
  const age = useTranslations('age');
  const language = useLocale();
  const trpc = useTRPC();
  const target = safeReturnPath(returnTo);
  const { doDiffer, read } = useNewPassword();
  const register = useMutation(
    trpc.accounts.register.mutationOptions({
      onSuccess: async (_, { username, password }) => {
        const answer = await signIn('credentials', { redirect: false, username, password });
        window.location.assign(answer?.ok && !answer.error ? target : logInPath(target));
      },
    }),
  );
  const complaints = registerComplaints(register.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const word = (name: string) => String(form.get(name) ?? '');
    const password = read(event.currentTarget);
    register.reset();
    if (password === null) return;
    const mail = word('mail').trim();
    register.mutate({
      ...{ username: word('username'), nickname: word('nickname'), password, language },
      ...declaredAge(word('birthYear')),
      ...(mail ? { mail } : {}),
    });
  };
  const { username, nickname } = limits;
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-5">
      <TextField
        label={t('username')}
        name="username"
        hint={t('usernameHint', username)}
        error={complaints.username && errors(complaints.username)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        minLength={username.min}
        maxLength={username.max}
        required
      />
      <TextField
        label={t('nickname')}
        name="nickname"
        hint={t('nicknameHint')}
        error={complaints.nickname && errors(complaints.nickname)}
        autoComplete="nickname"
        maxLength={nickname.max}
        required
      />
      <TextField
        label={t('mail')}
        name="mail"
        type="email"
        hint={t('mailHint')}
        error={complaints.mail && errors(complaints.mail)}
        autoComplete="email"
        maxLength={254}
      />
      <NewPasswordFields
        label={t('password')}
        repeatLabel={t('repeatPassword')}
        error={complaints.password && errors(complaints.password)}
        doDiffer={doDiffer}
      />
      <BirthYearField name="birthYear" none={age('later')} />
      {complaints.isElsewhere && (
        <p role="alert" className="rounded-2xl bg-danger-soft px-4 py-3 text-danger text-sm">
          {errors(errorCodeOf(register.error))}
        </p>
      )}
      <Button type="submit" size="large" isBusy={register.isPending || register.isSuccess}>
        {t('register')}
      </Button>
      <p className="text-center text-ink-soft text-sm">
        {t('haveAccount')}{' '}
        <Link href={logInPath(target)} className="font-medium text-accent underline">
          {t('logIn')}
        </Link>
      </p>
    </form>
  );
}
