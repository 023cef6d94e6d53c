'use client';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BellRing, Settings2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { NotificationKind, NotificationSide } from '@/contracts/notification-kinds';
import { useTRPC } from '@/trpc/client';
import { Button, buttonLook } from '@/ui/button';
import { Segmented } from '@/ui/segmented';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { KindFilter } from './kind-filter';
import { NotificationRow } from './notification-row';

/** What others did, in lines of one kind and thing; characters' apart from people's when asked. */
export function Notifications() {
  const t = useTranslations('notifications');
  const trpc = useTRPC();
  const [side, setSide] = useState<NotificationSide | 'all'>('all');
  const [kind, setKind] = useState<NotificationKind | null>(null);
  const by = side === 'all' ? null : side;
  const query = useInfiniteQuery(trpc.notifications.list.infiniteQueryOptions({ by, kind }, nextPage));
  const { data: unread } = useQuery(trpc.notifications.unreadCount.queryOptions());
  const { markOne, markAll } = useMarkRead();
  const shownUnread = by ? (unread?.[by] ?? 0) : (unread?.unread ?? 0);
  const sides = (['all', 'people', 'characters'] as const).map((value) => ({
    value,
    label: withCount(t(`sides.${value}`), value === 'all' ? unread?.unread : unread?.[value]),
  }));
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3 pb-3">
        <h1 className="font-display text-3xl">{t('title')}</h1>
        <div className="flex items-center gap-1">
          {shownUnread > 0 && (
            <Button tone="quiet" size="small" isBusy={markAll.isPending} onClick={() => markAll.mutate({ by })}>
              {t('markAllRead')}
            </Button>
          )}
          <Link
            href="/settings#notifications"
            aria-label={t('settings.title')}
            className={buttonLook({ tone: 'plain', size: 'icon' })}
          >
            <Settings2 aria-hidden="true" className="size-5" />
          </Link>
        </div>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 pb-3">
        <Segmented label={t('whose')} value={side} options={sides} onChange={setSide} />
        <KindFilter kind={kind} onChange={setKind} />
      </div>
      <EndlessList
        query={query}
        items={itemsOf(query.data)}
        keyOf={(item) => item.id}
        renderItem={(item) => (
          <NotificationRow notification={item} onRead={(notificationId) => markOne.mutate({ notificationId })} />
        )}
        skeleton={<Skeleton className="h-48 w-full rounded-card" />}
        empty={
          by || kind
            ? { icon: BellRing, title: t('noneOfKind'), text: t('noneOfKindText') }
            : { icon: BellRing, title: t('emptyTitle'), text: t('emptyText') }
        }
        label={t('title')}
        className="grid grid-cols-1 gap-2"
      />
    </>
  );
}

const withCount = (label: string, count: number | undefined) => (count ? `${label} ${count > 99 ? '99+' : count}` : label);

function useMarkRead() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const options = {
    onSuccess: () => queryClient.invalidateQueries(trpc.notifications.pathFilter()),
    onError: (error: unknown) => show(errorText(error), 'bad'),
  };
  return {
    markOne: useMutation(trpc.notifications.markRead.mutationOptions(options)),
    markAll: useMutation(trpc.notifications.markAllRead.mutationOptions(options)),
  };
}
