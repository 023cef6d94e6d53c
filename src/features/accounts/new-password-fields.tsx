'use client';
import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { limits } from '@/contracts/limits';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { newPasswordNames } from './new-password';

type Labels = { label: string; repeatLabel: string };
type Complaints = { error: string | null | undefined; doDiffer: boolean };

/** A password to be set and its repetition, for a form that reads them with `useNewPassword`. `error` is what the server said of it. */
export function NewPasswordFields({ label, repeatLabel, error, doDiffer }: Labels & Complaints) {
  const t = useTranslations('accounts');
  const [isShown, setIsShown] = useState(false);
  // Edge has an eye of its own in such a field, which would stand beside ours.
  const common = { type: isShown ? 'text' : 'password', autoComplete: 'new-password', className: '[&::-ms-reveal]:hidden' };
  // A password in plain letters is still none that a keyboard may correct or learn.
  const plain = { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false, required: true } as const;
  const Icon = isShown ? EyeOff : Eye;
  const show = (
    <Button tone="plain" size="icon" aria-pressed={isShown} title={t('showPassword')} onClick={() => setIsShown(!isShown)}>
      <Icon aria-hidden="true" className="size-5" />
      <span className="sr-only">{t('showPassword')}</span>
    </Button>
  );
  return (
    <>
      <TextField
        {...common}
        {...plain}
        label={label}
        name={newPasswordNames.password}
        hint={t('passwordHint', limits.password)}
        error={error ?? null}
        minLength={limits.password.min}
        maxLength={limits.password.max}
        end={show}
      />
      <TextField
        {...common}
        {...plain}
        label={repeatLabel}
        name={newPasswordNames.repeated}
        error={doDiffer ? t('passwordsDiffer') : null}
        maxLength={limits.password.max}
      />
    </>
  );
}
