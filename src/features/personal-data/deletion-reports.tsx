'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { UserX } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { DeletionReportView } from '@/contracts/views/personal-data';
import { useTRPC } from '@/trpc/client';
import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { Skeleton } from '@/ui/skeleton';
import { DeskLinks } from '../control-room/desk-links';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';

export function DeletionReports() {
  const t = useTranslations('deletions');
  const trpc = useTRPC();
  const query = useInfiniteQuery(trpc.personalData.deletionReports.infiniteQueryOptions({}, nextPage));
  return (
    <div className="grid grid-cols-1 gap-4">
      <DeskLinks />
      <header>
        <h1 className="font-display text-3xl">{t('title')}</h1>
        <p className="text-ink-soft text-sm">{t('text')}</p>
      </header>
      <EndlessList
        query={query}
        items={itemsOf(query.data)}
        keyOf={({ id }) => id}
        renderItem={(report) => <Report report={report} />}
        skeleton={<Skeleton className="h-28 w-full rounded-card" />}
        empty={{ icon: UserX, title: t('emptyTitle'), text: t('emptyText') }}
        label={t('list')}
      />
    </div>
  );
}

function Report({ report }: { report: DeletionReportView }) {
  const t = useTranslations('deletions');
  const format = useFormatter();
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  const { requestedAt, purgeAfter, startedAt, finishedAt } = report;
  const counts = Object.entries(report.counts);
  return (
    <article className={classNames(cardLook, 'grid gap-2 p-5')}>
      <h2 className="font-semibold">
        {finishedAt ? t('done', { date: day(finishedAt) }) : startedAt ? t('works') : t('waits', { date: day(purgeAfter) })}
      </h2>
      <p className="text-ink-soft text-sm">{t('asked', { date: day(requestedAt) })}</p>
      {counts.length === 0 ? (
        <p className="text-ink-soft text-sm">{t('nothing')}</p>
      ) : (
        <dl className="flex flex-wrap gap-x-4 gap-y-1 text-sm tabular-nums">
          {counts.map(([kind, count]) => (
            <div key={kind} className="flex gap-1.5">
              <dt className="text-ink-soft">{kind}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}
