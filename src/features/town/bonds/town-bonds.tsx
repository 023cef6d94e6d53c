'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useErrorText } from '../../errors/use-error-text';
import { BondGraph } from './bond-graph';
import { BondTable } from './bond-table';

/** Who knows whom in town, drawn and as a table; of everybody or of one. */
export function TownBonds() {
  const t = useTranslations('town.bonds');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(trpc.town.bonds.queryOptions());
  const [whose, setWhose] = useState('');
  if (!data && error) {
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton className="aspect-square w-full rounded-card" />;
  const names = new Map(data.people.map(({ id, nickname }) => [id, nickname]));
  const nameOf = (id: string) => names.get(id) ?? '';
  const bonds = data.bonds.filter(({ between }) => whose === '' || between.includes(whose));
  return (
    <section aria-labelledby="bonds-title" className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="bonds-title" className="font-display text-xl">
          {t('title')}
        </h2>
        {data.people.length > 0 && (
          <select
            aria-label={t('whose')}
            value={whose}
            onChange={(event) => setWhose(event.target.value)}
            className="min-h-11 rounded-full border border-line-strong bg-surface px-3 text-sm"
          >
            <option value="">{t('everybody')}</option>
            {data.people.map(({ id, nickname }) => (
              <option key={id} value={id}>
                {nickname}
              </option>
            ))}
          </select>
        )}
      </div>
      {bonds.length === 0 ? (
        <p className="text-ink-soft text-sm">{t('empty')}</p>
      ) : (
        <>
          <BondGraph bonds={bonds} nameOf={nameOf} label={t('graph', { count: bonds.length })} />
          <p className="text-ink-soft text-sm">{t('legend')}</p>
          <BondTable bonds={bonds} nameOf={nameOf} />
        </>
      )}
    </section>
  );
}
