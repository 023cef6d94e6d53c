'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import { useErrorText } from '../errors/use-error-text';

type PasswordQuestionProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  text: ReactNode;
  confirmLabel: string;
  isDangerous?: boolean;
  isBusy: boolean;
  error: unknown;
  onConfirm: (currentPassword: string) => void;
};

/** The step-up as a person meets it: the password once more, before something that an open browser alone must not do. */
export function PasswordQuestion({ isOpen, onOpenChange, title, text, onConfirm, ...rest }: PasswordQuestionProps) {
  const t = useTranslations('security');
  const errorText = useErrorText();
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(password);
  };
  const change = (open: boolean) => {
    setPassword('');
    onOpenChange(open);
  };
  return (
    <Dialog isOpen={isOpen} onOpenChange={change} title={title} closeLabel={t('cancel')}>
      <form onSubmit={submit} className="grid grid-cols-1 gap-4 p-0.5">
        <p className="text-ink-soft">{text}</p>
        <TextField
          label={t('currentPassword')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={rest.error ? errorText(rest.error) : null}
          required
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="quiet" onClick={() => change(false)}>
            {t('cancel')}
          </Button>
          <Button type="submit" tone={rest.isDangerous ? 'danger' : 'accent'} isBusy={rest.isBusy}>
            {rest.confirmLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
