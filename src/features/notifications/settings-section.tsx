'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Channel } from '@/contracts/channels';
import { type NotificationSide, notificationSides, offKey, settableKinds } from '@/contracts/notification-kinds';
import type { ChannelsView } from '@/contracts/views/channels';
import type { NotificationSettingsView } from '@/contracts/views/notifications';
import { useTRPC } from '@/trpc/client';
import { ErrorState } from '@/ui/error-state';
import { Segmented } from '@/ui/segmented';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { ChannelTable } from '../channels/channel-table';
import { useChannels, useSaveChannels } from '../channels/use-channels';
import { useErrorText } from '../errors/use-error-text';
import { Section } from '../settings/section';
import { QuietHours } from './quiet-hours';

/** Which kinds are told by which way, apart for people and characters, and when nothing pops up. */
export function NotificationsSection() {
  const t = useTranslations('notifications.settings');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(trpc.notifications.settings.queryOptions());
  const channels = useChannels();
  const save = useSaveSettings();
  const failure = error ?? channels.error;
  const look = () => Promise.all([refetch(), channels.refetch()]);
  if ((!data || !channels.data) && failure)
    return <ErrorState title={t('failed')} text={errorText(failure)} retryLabel={t('retry')} onRetry={() => void look()} />;
  if (!data || !channels.data) return <Skeleton className="h-64 w-full rounded-2xl" />;
  return (
    <>
      <Section title={t('title')} text={t('text')}>
        <Kinds off={data.off} view={channels.data} onOff={(off) => save({ ...data, off })} />
      </Section>
      <Section title={t('quiet')} text={t('quietText')}>
        <QuietHours quiet={data.quiet} onChange={(quiet, timeZone) => save({ ...data, quiet, timeZone })} />
      </Section>
    </>
  );
}

/** Shown at once, taken back with a reason if the server refuses. */
function useSaveSettings() {
  const t = useTranslations('notifications.settings');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const key = trpc.notifications.settings.queryKey();
  const { mutate } = useMutation(
    trpc.notifications.setSettings.mutationOptions({
      onSuccess: () => show(t('saved')),
      onError: (error) => {
        show(errorText(error), 'bad');
        return queryClient.invalidateQueries({ queryKey: key });
      },
    }),
  );
  return (next: NotificationSettingsView) => {
    // An answer that is on its way knows nothing of this yet, and would undo what is seen.
    void queryClient.cancelQueries({ queryKey: key });
    queryClient.setQueryData(key, next);
    mutate({ ...next, off: offKeys.filter((one) => next.off.includes(one)) });
  };
}

const offKeys = settableKinds.flatMap((kind) => notificationSides.map((side) => offKey(kind, side)));

type KindsProps = { off: readonly string[]; view: ChannelsView; onOff: (off: string[]) => void };

function Kinds({ off, view, onOff }: KindsProps) {
  const t = useTranslations('notifications');
  const saveChannels = useSaveChannels();
  const [side, setSide] = useState<NotificationSide>('people');
  const shown: Channel[] = [
    'push',
    ...(view.mailAddress === null ? [] : (['mail'] as const)),
    ...(view.targets.some(({ channel }) => channel === 'webhook') ? (['webhook'] as const) : []),
  ];
  return (
    <>
      <Segmented
        label={t('whose')}
        value={side}
        options={notificationSides.map((value) => ({ value, label: t(`sides.${value}`) }))}
        onChange={setSide}
        className="justify-self-start"
      />
      <ChannelTable side={side} off={off} settings={view.settings} shown={shown} onOff={onOff} onChannels={saveChannels} />
    </>
  );
}
