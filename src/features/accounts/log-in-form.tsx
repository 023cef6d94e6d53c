'use client';
import Link from 'next/link';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { PasskeyLogIn } from '../passkeys/passkey-log-in';
import { safeReturnPath } from '../paths';
import { type LogInFailure, logInFailure } from './log-in-failure';

type Failure = Omit<LogInFailure, 'code'> & { code: LogInFailure['code'] | 'offline' };

async function logIn(form: FormData): Promise<Failure | null> {
  try {
    const answer = await signIn('credentials', {
      redirect: false,
      username: String(form.get('username') ?? ''),
      password: String(form.get('password') ?? ''),
      code: String(form.get('code') ?? ''),
    });
    if (answer?.ok && !answer.error) return null;
    return logInFailure(answer?.error);
  } catch {
    // the request itself did not get through
    return { code: 'offline', waitSeconds: null };
  }
}

export function LogInForm({ returnTo }: { returnTo: string | undefined }) {
  const t = useTranslations('accounts');
  const errors = useTranslations('errors');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  // Once asked for, the code stays: a wrong one is typed again beside the same name and password.
  const [isCodeAsked, setIsCodeAsked] = useState(false);
  const target = safeReturnPath(returnTo);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setIsBusy(true);
    setFailure(null);
    const problem = await logIn(new FormData(event.currentTarget));
    // a full load: everything fetched as a guest and the live stream begin anew
    if (problem === null) return window.location.assign(target);
    const isFirstHalf = problem.code === 'second-factor-needed';
    if (isFirstHalf) setIsCodeAsked(true);
    setFailure(isFirstHalf ? null : problem);
    setIsBusy(false);
  };
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-5">
      <TextField
        label={t('username')}
        name="username"
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField label={t('password')} name="password" type="password" autoComplete="current-password" required />
      {isCodeAsked && (
        <TextField
          label={t('code')}
          name="code"
          hint={t('codeHint')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          autoFocus
          required
        />
      )}
      {failure && (
        <p role="alert" className="rounded-2xl bg-danger-soft px-4 py-3 text-danger text-sm">
          {errors(failure.code)}
          {failure.waitSeconds !== null && ` ${t('waitMinutes', { minutes: Math.ceil(failure.waitSeconds / 60) })}`}
        </p>
      )}
      <Button type="submit" size="large" isBusy={isBusy}>
        {t('logIn')}
      </Button>
      <PasskeyLogIn target={target} />
      <p className="text-center text-sm">
        <Link href="/forgot" className="text-accent underline">
          {t('forgot')}
        </Link>
      </p>
      <p className="text-center text-ink-soft text-sm">
        {t('noAccount')}{' '}
        <Link href={`/register?callbackUrl=${encodeURIComponent(target)}`} className="font-medium text-accent underline">
          {t('register')}
        </Link>
      </p>
    </form>
  );
}
