'use client';
import { useTranslations } from 'next-intl';
import { Skeleton } from '@/ui/skeleton';
import { Switch } from '@/ui/switch';
import { useErrorText } from '../errors/use-error-text';
import { useDevicePush } from './use-device-push';

/** Pushes on this device, or why there are none. */
export function DeviceSwitch({ pushKey }: { pushKey: string }) {
  const t = useTranslations('channels.device');
  const { state, change } = useDevicePush(pushKey);
  const errorText = useErrorText();
  if (state === null) return <Skeleton className="h-8 w-64 rounded-full" />;
  const isSwitch = state === 'on' || state === 'off';
  // The browser's push service, or our server.
  const failure = change.error && (change.error instanceof DOMException ? t('failed') : errorText(change.error));
  return (
    <div className="grid grid-cols-1 gap-2" aria-busy={change.isPending || undefined}>
      {isSwitch ? (
        <Switch label={t('here')} isOn={change.isPending ? change.variables : state === 'on'} onChange={change.mutate} />
      ) : (
        <p className="rounded-2xl bg-sunk px-4 py-3 text-sm">{t(state)}</p>
      )}
      {failure && (
        <p role="alert" className="rounded-2xl bg-danger-soft px-4 py-3 text-danger text-sm">
          {failure}
        </p>
      )}
    </div>
  );
}
