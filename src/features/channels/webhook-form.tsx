'use client';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { errorCodeOf } from '../errors/error-code-of';
import { useErrorText } from '../errors/use-error-text';
import { useLookAgain } from './use-channels';

/** An address of a program of one's own, and the secret that proves what it gets: shown this once. */
export function WebhookForm() {
  const t = useTranslations('channels.webhook');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const lookAgain = useLookAgain();
  const [address, setAddress] = useState('');
  const done = async () => {
    setAddress('');
    await lookAgain();
  };
  const add = useMutation(trpc.channels.addWebhook.mutationOptions({ onSuccess: done }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ address: address.trim() });
  };
  const failure = add.error && (errorCodeOf(add.error) === 'bad-input' ? t('notAnAddress') : errorText(add.error));
  return (
    <form onSubmit={submit} className="grid max-w-lg grid-cols-1 gap-3">
      <TextField
        label={t('address')}
        type="url"
        required
        maxLength={1000}
        placeholder="https://"
        value={address}
        onChange={({ target }) => setAddress(target.value)}
        error={failure}
      />
      <Button type="submit" tone="quiet" className="justify-self-start" isBusy={add.isPending}>
        {t('add')}
      </Button>
      {add.data && (
        <div role="status" className="grid grid-cols-1 gap-1 rounded-2xl bg-leaf-soft px-4 py-3 text-sm">
          <p>{t('secret')}</p>
          <code className="select-all break-all">{add.data.secret}</code>
        </div>
      )}
    </form>
  );
}
