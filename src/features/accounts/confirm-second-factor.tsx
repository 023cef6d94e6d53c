'use client';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { SecondFactorOffer } from '@/contracts/views/security';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { useErrorText } from '../errors/use-error-text';

type ConfirmSecondFactorProps = {
  offer: SecondFactorOffer;
  onConfirmed: (codes: string[]) => void;
  onCancel: () => void;
};

/** The secret to take into an authenticator app, and the first code of it. */
export function ConfirmSecondFactor({ offer, onConfirmed, onCancel }: ConfirmSecondFactorProps) {
  const t = useTranslations('security');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const [code, setCode] = useState('');
  const confirm = useMutation(trpc.security.confirmSecondFactor.mutationOptions({ onSuccess: onConfirmed }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ code });
  };
  return (
    <div className="grid grid-cols-1 gap-4 rounded-2xl bg-sunk p-4 sm:grid-cols-[auto_minmax(0,1fr)]">
      {/* biome-ignore lint/performance/noImgElement: a data URL of this moment, shown once */}
      <img src={offer.qr} alt={t('qr')} width={200} height={200} className="rounded-2xl bg-white" />
      <form onSubmit={submit} className="grid grid-cols-1 content-start gap-3">
        <p className="text-sm">{t('scan')}</p>
        <p className="text-sm">
          {t('orType')} <code className="break-all font-mono">{offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <TextField
          label={t('firstCode')}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          error={confirm.error ? errorText(confirm.error) : null}
          required
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" isBusy={confirm.isPending}>
            {t('switchOn')}
          </Button>
          <Button tone="plain" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </div>
  );
}
