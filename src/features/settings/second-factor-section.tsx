'use client';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { SecondFactorOffer } from '@/contracts/views/security';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { ConfirmSecondFactor } from '../accounts/confirm-second-factor';
import { PasswordQuestion } from '../accounts/password-question';
import { RecoveryCodes } from '../accounts/recovery-codes';
import { useSecurity } from '../accounts/use-security';
import { useErrorText } from '../errors/use-error-text';
import { Section } from './section';

type Asked = 'offer' | 'codes' | 'end';

/** Codes of an authenticator app: off, being set up, or on. */
export function SecondFactorSection() {
  const t = useTranslations('security');
  const trpc = useTRPC();
  const show = useToast();
  const errorText = useErrorText();
  const { view, error, lookAgain } = useSecurity();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [offer, setOffer] = useState<SecondFactorOffer | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const keep = async (fresh: string[]) => {
    setAsked(null);
    setOffer(null);
    setCodes(fresh);
    await lookAgain();
  };
  const actions = {
    offer: useMutation(
      trpc.security.offerSecondFactor.mutationOptions({
        onSuccess: (made) => {
          setAsked(null);
          setCodes(null);
          setOffer(made);
        },
      }),
    ),
    codes: useMutation(trpc.security.renewRecoveryCodes.mutationOptions({ onSuccess: keep })),
    end: useMutation(
      trpc.security.endSecondFactor.mutationOptions({
        onSuccess: async () => {
          setAsked(null);
          setCodes(null);
          show(t('factorEnded'));
          await lookAgain();
        },
      }),
    ),
  };
  if (error) return <p role="alert">{errorText(error)}</p>;
  if (!view) return <Skeleton className="h-24 w-full rounded-card" />;
  const ask = (what: Asked) => {
    actions[what].reset();
    setAsked(what);
  };
  const current = asked ?? 'offer';
  return (
    <Section title={t('factor')} text={t('factorText')}>
      {offer && <ConfirmSecondFactor offer={offer} onConfirmed={keep} onCancel={() => setOffer(null)} />}
      {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      {view.hasSecondFactor && <p className="font-medium text-leaf">{t('factorOn', { count: view.recoveryCodesLeft })}</p>}
      {!offer && (
        <div className="flex flex-wrap gap-2">
          {!view.hasSecondFactor && (
            <Button tone="quiet" onClick={() => ask('offer')}>
              {t('factorSetUp')}
            </Button>
          )}
          {view.hasSecondFactor && (
            <>
              <Button tone="quiet" onClick={() => ask('codes')}>
                {t('newCodes')}
              </Button>
              <Button tone="danger" onClick={() => ask('end')}>
                {t('factorEnd')}
              </Button>
            </>
          )}
        </div>
      )}
      <PasswordQuestion
        isOpen={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={t(`ask.${current}.title`)}
        text={t(`ask.${current}.text`)}
        confirmLabel={t(`ask.${current}.confirm`)}
        isDangerous={asked === 'end'}
        isBusy={actions[current].isPending}
        error={actions[current].error}
        onConfirm={(currentPassword) => actions[current].mutate({ currentPassword })}
      />
    </Section>
  );
}
