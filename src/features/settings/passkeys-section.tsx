'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { limits } from '@/contracts/limits';
import type { PasskeyView } from '@/contracts/views/passkeys';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { PasswordQuestion } from '../accounts/password-question';
import { useErrorText } from '../errors/use-error-text';
import { knowsPasskeys } from '../passkeys/ceremony';
import { PasskeyRow } from '../passkeys/passkey-row';
import { usePasskeys } from '../passkeys/use-passkeys';
import { Section } from './section';

type Asked = 'add' | PasskeyView;

/** Logging in by what one's device holds: added and removed after the password, which stays. */
export function PasskeysSection() {
  const t = useTranslations('passkeys');
  const errorText = useErrorText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const { list, lookAgain, offer, remove, isMaking } = usePasskeys(close);
  if (list.isPending) return <Skeleton className="h-24 w-full rounded-card" />;
  if (list.isError) {
    return (
      <ErrorState title={t('failed')} text={errorText(list.error)} retryLabel={t('retry')} onRetry={() => void list.refetch()} />
    );
  }
  const ask = (what: Asked) => {
    offer.reset();
    remove.reset();
    setAsked(what);
  };
  return (
    <Section title={t('title')} text={t('text')}>
      {list.data.length === 0 && <p className="text-ink-soft text-sm">{t('none')}</p>}
      {list.data.length > 0 && (
        <ul className="grid grid-cols-1 gap-2">
          {list.data.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} onRenamed={() => void lookAgain()} onRemove={() => ask(passkey)} />
          ))}
        </ul>
      )}
      <AddButton count={list.data.length} isMaking={isMaking} onAsk={() => ask('add')} />
      <PasswordQuestion
        isOpen={asked === 'add'}
        onOpenChange={(open) => !open && close()}
        title={t('addTitle')}
        text={t('addText')}
        confirmLabel={t('goOn')}
        isBusy={offer.isPending}
        error={offer.error}
        onConfirm={(currentPassword) => offer.mutate({ currentPassword })}
      />
      <PasswordQuestion
        isOpen={asked !== null && asked !== 'add'}
        onOpenChange={(open) => !open && close()}
        title={t('removeTitle', { name: asked && asked !== 'add' ? asked.name : '' })}
        text={t('removeText')}
        confirmLabel={t('remove')}
        isDangerous
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={(currentPassword) => {
          if (asked && asked !== 'add') remove.mutate({ passkeyId: asked.id, currentPassword });
        }}
      />
    </Section>
  );
}

function AddButton({ count, isMaking, onAsk }: { count: number; isMaking: boolean; onAsk: () => void }) {
  const t = useTranslations('passkeys');
  if (!knowsPasskeys()) return <p className="text-ink-soft text-sm">{t('unknownHere')}</p>;
  if (count >= limits.passkeys.most) return <p className="text-ink-soft text-sm">{t('full', { most: limits.passkeys.most })}</p>;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button tone="quiet" isBusy={isMaking} onClick={onAsk}>
        {t('add')}
      </Button>
      {isMaking && (
        <p role="status" className="text-ink-soft text-sm">
          {t('deviceAsks')}
        </p>
      )}
    </div>
  );
}
