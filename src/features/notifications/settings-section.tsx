'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { notificationSides, offKey, settableKinds } from '@/contracts/notification-kinds';
import type { NotificationSettingsView } from '@/contracts/views/notifications';
import { useTRPC } from '@/trpc/client';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { Section } from '../settings/section';
import { QuietHours } from './quiet-hours';

/** Which kinds are told, apart for people and characters, and when nothing pops up. */
export function NotificationsSection() {
  const t = useTranslations('notifications.settings');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(trpc.notifications.settings.queryOptions());
  const save = useSaveSettings();
  if (!data && error)
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-64 w-full rounded-2xl" />;
  return (
    <>
      <Section title={t('title')} text={t('text')}>
        <Kinds settings={data} onChange={(off) => save({ ...data, off })} />
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
    queryClient.setQueryData(key, next);
    mutate({ ...next, off: offKeys.filter((one) => next.off.includes(one)) });
  };
}

const offKeys = settableKinds.flatMap((kind) => notificationSides.map((side) => offKey(kind, side)));

function Kinds({ settings, onChange }: { settings: NotificationSettingsView; onChange: (off: string[]) => void }) {
  const t = useTranslations('notifications');
  const { off } = settings;
  return (
    <table className="w-full text-sm">
      <thead>
        <tr className="text-left text-ink-soft">
          <th scope="col" className="py-2 font-normal">
            {t('settings.kind')}
          </th>
          {notificationSides.map((side) => (
            <th key={side} scope="col" className="w-28 py-2 text-center font-normal">
              {t(side === 'people' ? 'settings.fromPeople' : 'settings.fromCharacters')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {settableKinds.map((kind) => (
          <tr key={kind} className="border-line border-t">
            <th scope="row" className="py-2 text-left font-medium">
              {t(`kindsShort.${kind}`)}
            </th>
            {notificationSides.map((side) => {
              const one = offKey(kind, side);
              return (
                <td key={side} className="text-center">
                  <input
                    type="checkbox"
                    aria-label={t('settings.toggle', { kind: t(`kindsShort.${kind}`), side: t(`sides.${side}`) })}
                    checked={!off.includes(one)}
                    onChange={({ target }) => onChange(target.checked ? off.filter((each) => each !== one) : [...off, one])}
                    className="size-6 accent-[var(--color-leaf)]"
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
