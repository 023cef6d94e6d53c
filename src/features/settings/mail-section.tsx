'use client';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { PasswordQuestion } from '../accounts/password-question';
import { useSecurity } from '../accounts/use-security';
import { useErrorText } from '../errors/use-error-text';
import { Section } from './section';

type Asked = 'set' | 'remove' | null;

export function MailSection() {
  const t = useTranslations('security');
  const trpc = useTRPC();
  const show = useToast();
  const errorText = useErrorText();
  const { view, error, lookAgain } = useSecurity();
  const [address, setAddress] = useState('');
  const [asked, setAsked] = useState<Asked>(null);
  const done = (sentence: string) => async () => {
    setAsked(null);
    setAddress('');
    show(sentence);
    await lookAgain();
  };
  const set = useMutation(trpc.security.setMail.mutationOptions({ onSuccess: done(t('mailSent')) }));
  const remove = useMutation(trpc.security.removeMail.mutationOptions({ onSuccess: done(t('mailRemoved')) }));
  if (error) return <p role="alert">{errorText(error)}</p>;
  if (!view) return <Skeleton className="h-32 w-full rounded-card" />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.reset();
    setAsked('set');
  };
  const isRemoving = asked === 'remove';
  return (
    <Section title={t('mail')} text={t('mailText')}>
      {view.mailAddress && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <span className="min-w-0 break-all font-medium">{view.mailAddress}</span>
          <span className="rounded-full bg-leaf-soft px-2.5 py-0.5 text-leaf text-sm">{t('mailVerified')}</span>
          <Button tone="plain" size="small" onClick={() => setAsked('remove')}>
            {t('mailRemove')}
          </Button>
        </p>
      )}
      {view.mailAwaited && (
        <p className="rounded-2xl bg-sunk px-4 py-3 text-sm">{t('mailAwaited', { address: view.mailAwaited })}</p>
      )}
      {!view.doMailsLeave && <p className="text-ink-soft text-sm">{t('mailsStay')}</p>}
      <form onSubmit={submit} className="grid max-w-lg grid-cols-1 gap-4">
        <TextField
          label={view.mailAddress ? t('mailOther') : t('mailAddress')}
          type="email"
          autoComplete="email"
          maxLength={254}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          required
        />
        <Button type="submit" tone="quiet" className="justify-self-start">
          {t('mailVerify')}
        </Button>
      </form>
      <PasswordQuestion
        isOpen={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={isRemoving ? t('mailRemoveTitle') : t('mailSetTitle')}
        text={isRemoving ? t('mailRemoveText') : t('mailSetText', { address })}
        confirmLabel={isRemoving ? t('mailRemove') : t('mailVerify')}
        isDangerous={isRemoving}
        isBusy={set.isPending || remove.isPending}
        error={isRemoving ? remove.error : set.error}
        onConfirm={(currentPassword) =>
          isRemoving ? remove.mutate({ currentPassword }) : set.mutate({ currentPassword, address: address.trim() })
        }
      />
    </Section>
  );
}
