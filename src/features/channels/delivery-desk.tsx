'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { channels, deliveryStates } from '@/contracts/channels';
import { notificationKinds } from '@/contracts/notification-kinds';
import type { DeliveryCountView, DeliveryView } from '@/contracts/views/channels';
import { useTRPC } from '@/trpc/client';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { DeskLinks } from '../control-room/desk-links';
import { useErrorText } from '../errors/use-error-text';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { Moment } from '../time/moment';

/** What left Kith for whom, and what came back: not what was said. */
export function DeliveryDesk() {
  const t = useTranslations('channels.desk');
  const trpc = useTRPC();
  const query = useInfiniteQuery(trpc.channels.deliveries.infiniteQueryOptions({}, nextPage));
  return (
    <div className="grid grid-cols-1 gap-4">
      <DeskLinks />
      <h1 className="font-display text-3xl leading-tight">{t('title')}</h1>
      <Counts />
      <EndlessList
        query={query}
        items={itemsOf(query.data)}
        keyOf={(delivery) => delivery.id}
        renderItem={(delivery) => <DeliveryCard delivery={delivery} />}
        skeleton={<Skeleton className="h-20 w-full rounded-card" />}
        empty={{ icon: Send, title: t('emptyTitle'), text: t('emptyText') }}
        label={t('list')}
        className="grid max-w-3xl grid-cols-1 gap-3"
      />
    </div>
  );
}

function Counts() {
  const t = useTranslations('channels');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data, error } = useQuery(trpc.channels.counts.queryOptions());
  if (error) return <p role="alert">{errorText(error)}</p>;
  if (!data) return <Skeleton className="h-40 w-full max-w-3xl rounded-card" />;
  return (
    <Card className="max-w-3xl overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="pb-2 text-left font-semibold">{t('desk.week')}</caption>
        <thead>
          <tr className="text-ink-soft">
            <th scope="col" className="py-1 text-left font-normal">
              {t('desk.state')}
            </th>
            {channels.map((channel) => (
              <th key={channel} scope="col" className="py-1 text-right font-normal">
                {t(`table.channels.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deliveryStates.map((state) => (
            <tr key={state} className="border-line border-t">
              <th scope="row" className="py-1 text-left font-medium">
                {t(`desk.states.${state}`)}
              </th>
              {channels.map((channel) => (
                <td key={channel} className="py-1 text-right tabular-nums">
                  {countOf(data, channel, state)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

const countOf = (counts: readonly DeliveryCountView[], channel: string, state: string) =>
  counts.find((one) => one.channel === channel && one.state === state)?.count ?? 0;

function DeliveryCard({ delivery }: { delivery: DeliveryView }) {
  const t = useTranslations('channels');
  const tn = useTranslations('notifications.kindsShort');
  const { username, kind, channel, state, attempts, reason, createdAt, openedAt } = delivery;
  const known = notificationKinds.find((one) => one === kind);
  const way = channels.find((one) => one === channel) ?? 'webhook';
  return (
    <Card className="grid grid-cols-1 gap-1">
      <h2 className="flex flex-wrap gap-x-2 font-semibold">
        <span className="break-all">@{username}</span>
        <span>{known ? tn(known) : t(kind === 'test' ? 'desk.test' : 'table.messages')}</span>
      </h2>
      <p className="flex flex-wrap gap-x-3 text-ink-soft text-sm">
        <span>{t(`table.channels.${way}`)}</span>
        <span className={state === 'failed' ? 'text-danger' : undefined}>{t(`desk.states.${state}`)}</span>
        {attempts > 1 && <span>{t('desk.attempts', { count: attempts })}</span>}
        <Moment at={openedAt ?? createdAt} />
      </p>
      {reason && <p className="break-words text-ink-soft text-sm">{reason}</p>}
    </Card>
  );
}
