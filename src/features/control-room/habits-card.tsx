'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { inputLook } from '@/ui/field';
import { Skeleton } from '@/ui/skeleton';
import { useErrorText } from '../errors/use-error-text';
import { HabitsForm } from './habits-form';

/** How often the town, or one of it, is on the network. */
export function HabitsCard() {
  const t = useTranslations('control.habits');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const selectId = useId();
  const [username, setUsername] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(trpc.habits.view.queryOptions());
  if (!data && error)
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-64 w-full rounded-card" />;
  const chosen = data.characters.find(({ who }) => who.username === username);
  const forTown = { ...data.usual, ...data.town };
  return (
    <Card aria-labelledby="habits-title" className="grid grid-cols-1 gap-4">
      <h2 id="habits-title" className="font-display text-xl">
        {t('title')}
      </h2>
      <p className="text-ink-soft text-sm">{t('hint')}</p>
      <div className="grid w-72 max-w-full gap-1.5">
        <label htmlFor={selectId} className="font-medium text-sm">
          {t('who')}
        </label>
        <select
          id={selectId}
          value={chosen ? chosen.who.username : ''}
          onChange={(event) => setUsername(event.target.value || null)}
          className={inputLook}
        >
          <option value="">{t('town')}</option>
          {data.characters.map(({ who, habits }) => (
            <option key={who.id} value={who.username}>
              {Object.keys(habits).length > 0 ? t('own', { name: who.nickname }) : who.nickname}
            </option>
          ))}
        </select>
      </div>
      <HabitsForm
        key={chosen?.who.username ?? ''}
        username={chosen?.who.username ?? null}
        set={chosen ? chosen.habits : data.town}
        otherwise={chosen ? forTown : data.usual}
      />
    </Card>
  );
}
