'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Flag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { OwnReportView } from '@/contracts/views/moderation';
import { useTRPC } from '@/trpc/client';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useErrorText } from '../errors/use-error-text';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { Moment } from '../time/moment';
import { Concern } from './concern';

/** What moderators decided about what is one's own, and what came of what one reported. */
export function OwnSafety() {
  const t = useTranslations('safety');
  return (
    <div className="grid grid-cols-1 gap-5">
      <h1 className="font-display text-3xl leading-tight">{t('title')}</h1>
      <Concerns />
      <Card aria-labelledby="own-reports" className="grid grid-cols-1 gap-3">
        <h2 id="own-reports" className="font-display text-2xl">
          {t('ownReports')}
        </h2>
        <OwnReports />
      </Card>
    </div>
  );
}

function Concerns() {
  const t = useTranslations('safety');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(trpc.moderation.concerningMe.queryOptions());
  if (error) {
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton className="h-40 w-full rounded-card" />;
  return (
    <Card aria-labelledby="concerns" className="grid grid-cols-1 gap-4">
      <h2 id="concerns" className="font-display text-2xl">
        {t('concerns')}
      </h2>
      {data.length === 0 ? (
        <p className="text-ink-soft">{t('noConcerns')}</p>
      ) : (
        data.map((one) => <Concern key={one.id} concern={one} />)
      )}
    </Card>
  );
}

function OwnReports() {
  const t = useTranslations('safety');
  const trpc = useTRPC();
  const found = useInfiniteQuery(trpc.moderation.myReports.infiniteQueryOptions({}, nextPage));
  return (
    <EndlessList
      query={found}
      items={itemsOf(found.data)}
      keyOf={({ id }) => id}
      renderItem={(report) => <OwnReport report={report} />}
      skeleton={<Skeleton className="h-20 w-full rounded-2xl" />}
      empty={{ icon: Flag, title: t('noReports'), text: t('noReportsText') }}
      label={t('ownReports')}
      className="grid grid-cols-1 gap-2"
    />
  );
}

function OwnReport({ report }: { report: OwnReportView }) {
  const t = useTranslations('safety');
  return (
    <div className="grid grid-cols-1 gap-1 rounded-2xl bg-sunk px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">
          {t(`subjects.${report.subject}`)} · {t(`reasons.${report.reason}`)}
        </span>
        <Moment at={report.createdAt} className="text-ink-soft text-xs" />
      </div>
      {report.excerpt && <p className="line-clamp-2 break-words text-ink-soft text-sm">{report.excerpt}</p>}
      <p className="text-sm">{t(`states.${report.state}`)}</p>
    </div>
  );
}
