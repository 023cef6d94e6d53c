'use client';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { BellRing } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { NotificationRow } from './notification-row';

export function Notifications() {
  const t = useTranslations('notifications');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const query = useInfiniteQuery(trpc.notifications.list.infiniteQueryOptions({}, nextPage));
  const items = itemsOf(query.data);
  const markAll = useMutation(
    trpc.notifications.markAllRead.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.notifications.pathFilter()),
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  return (
    <>
      <div className="flex items-center justify-between gap-3 pb-3">
        <h1 className="font-display text-3xl">{t('title')}</h1>
        {items.some((item) => !item.isRead) && (
          <Button tone="quiet" size="small" isBusy={markAll.isPending} onClick={() => markAll.mutate()}>
            {t('markAllRead')}
          </Button>
        )}
      </div>
      <EndlessList
        query={query}
        items={items}
        keyOf={(item) => item.id}
        renderItem={(item) => <NotificationRow notification={item} />}
        skeleton={<Skeleton className="h-48 w-full rounded-card" />}
        empty={{ icon: BellRing, title: t('emptyTitle'), text: t('emptyText') }}
        label={t('title')}
        className="grid grid-cols-1 gap-2"
      />
    </>
  );
}
