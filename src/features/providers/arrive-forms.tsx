'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';
import { limits } from '@/contracts/limits';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { BirthYearField, declaredAge } from '../accounts/birth-year-field';
import { type CompletionFailure, useCompletion } from './use-completion';

type LinkFormProps = { provider: string; username: string | null; target: string };

function Failure({ failure }: { failure: CompletionFailure | null }) {
  const t = useTranslations('accounts');
  const errors = useTranslations('errors');
  if (!failure) return null;
  return (
    <p role="alert" className="rounded-2xl bg-danger-soft px-4 py-3 text-danger text-sm">
      {errors(failure.code)}
      {failure.waitSeconds !== null && ` ${t('waitMinutes', { minutes: Math.ceil(failure.waitSeconds / 60) })}`}
    </p>
  );
}

function Code() {
  const t = useTranslations('accounts');
  return (
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
  );
}

type FrameProps = { state: ReturnType<typeof useCompletion>; label: string; read: (word: Word) => object; children: ReactNode };
type Word = (name: string) => string;

function Frame({ state, label, read, children }: FrameProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void state.send(read((name) => String(form.get(name) ?? '')));
  };
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-5">
      {children}
      <Failure failure={state.failure} />
      <Button type="submit" size="large" isBusy={state.isBusy}>
        {label}
      </Button>
    </form>
  );
}

/** A new account, as when registering, without a password. */
export function JoinForm({ name, target }: { name: string; target: string }) {
  const t = useTranslations('accounts');
  const age = useTranslations('age');
  const errors = useTranslations('errors');
  const language = useLocale();
  const state = useCompletion(target);
  const isTaken = state.failure?.code === 'username-taken';
  const read = (word: Word) => ({
    ...{ step: 'join', username: word('username'), nickname: word('nickname'), language },
    ...declaredAge(word('birthYear')),
  });
  return (
    <Frame state={isTaken ? { ...state, failure: null } : state} label={t('register')} read={read}>
      <TextField
        label={t('username')}
        name="username"
        hint={t('usernameHint', limits.username)}
        error={isTaken ? errors('username-taken') : null}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        pattern="[\p{L}\p{N}_.\-]+"
        minLength={limits.username.min}
        maxLength={limits.username.max}
        required
      />
      <TextField
        label={t('nickname')}
        name="nickname"
        hint={t('nicknameHint')}
        defaultValue={name}
        autoComplete="nickname"
        maxLength={limits.nickname.max}
        required
      />
      <BirthYearField name="birthYear" none={age('later')} />
    </Frame>
  );
}

/** An account that is there, by its password. */
export function LinkForm({ provider, username, target }: LinkFormProps) {
  const t = useTranslations('providers');
  const accounts = useTranslations('accounts');
  const state = useCompletion(target);
  const read = (word: Word) => ({
    ...{ step: 'link', username: word('username'), password: word('password') },
    ...(state.isCodeAsked ? { code: word('code') } : {}),
  });
  return (
    <Frame state={state} label={t('link')} read={read}>
      <p className="text-ink-soft text-sm">{t('linkText', { provider })}</p>
      <TextField
        label={accounts('username')}
        name="username"
        defaultValue={username ?? ''}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField label={accounts('password')} name="password" type="password" autoComplete="current-password" required />
      {state.isCodeAsked && <Code />}
    </Frame>
  );
}

/** Of a linked account, the code of its authenticator app. */
export function CodeForm({ target }: { target: string }) {
  const t = useTranslations('accounts');
  const state = useCompletion(target);
  return (
    <Frame state={state} label={t('logIn')} read={(word) => ({ step: 'code', code: word('code') })}>
      <Code />
    </Frame>
  );
}
