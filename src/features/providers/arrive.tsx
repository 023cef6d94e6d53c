'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ArrivalView } from '@/contracts/views/identities';
import { Button, buttonLook } from '@/ui/button';
import { Segmented } from '@/ui/segmented';
import { forgetArrivalPath, logInPath } from '../paths';
import { CodeForm, JoinForm, LinkForm } from './arrive-forms';

/** `username`: of who is logged in already, and most likely wants to link that account. */
type ArriveProps = { arrival: ArrivalView; username: string | null; target: string };

/** What is left to do for somebody who came from a provider. */
export function Arrive({ arrival, username, target }: ArriveProps) {
  const t = useTranslations('providers');
  const [way, setWay] = useState<'join' | 'link'>(username === null ? 'join' : 'link');
  if (!arrival) {
    return (
      <>
        <h1 className="font-display text-4xl leading-tight">{t('goneTitle')}</h1>
        <p className="pt-2 pb-7 text-ink-soft">{t('goneText')}</p>
        <Link href="/login" className={buttonLook({ size: 'large' })}>
          {t('toLogIn')}
        </Link>
      </>
    );
  }
  const { provider, name, isKnown } = arrival;
  return (
    <>
      <h1 className="font-display text-4xl leading-tight">{t('arriveTitle')}</h1>
      <p className="pt-2 pb-6 text-ink-soft">{t(isKnown ? 'codeText' : 'arriveText', { provider })}</p>
      {isKnown ? (
        <CodeForm target={target} />
      ) : (
        <div className="grid grid-cols-1 gap-6">
          <Segmented
            label={t('which')}
            className="justify-self-start"
            value={way}
            onChange={setWay}
            options={[
              { value: 'join', label: t('newHere') },
              { value: 'link', label: t('haveAccount') },
            ]}
          />
          {way === 'join' ? (
            <JoinForm name={name} target={target} />
          ) : (
            <LinkForm provider={provider} username={username} target={target} />
          )}
        </div>
      )}
      <WayOut provider={provider} to={username === null ? logInPath(target) : target} />
    </>
  );
}

function WayOut({ provider, to }: { provider: string; to: string }) {
  const t = useTranslations('providers');
  return (
    <form method="post" action={forgetArrivalPath(to)} className="grid grid-cols-1 justify-items-center gap-2 pt-5 text-center">
      <Button type="submit" tone="plain" aria-describedby="way-out">
        {t('cancel')}
      </Button>
      <p id="way-out" className="text-balance text-ink-soft text-sm">
        {t('cancelText', { provider })}
      </p>
    </form>
  );
}
