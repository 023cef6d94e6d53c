'use client';
import { useTranslations } from 'next-intl';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useErrorText } from '../errors/use-error-text';
import { Section } from '../settings/section';
import { DeviceSwitch } from './device-switch';
import { Digest } from './digest';
import { TargetList } from './target-list';
import { useChannels } from './use-channels';
import { WebhookForm } from './webhook-form';

/** How somebody is reached while they are not here: devices, digests by mail, programs. */
export function ReachSection() {
  const t = useTranslations('channels');
  const errorText = useErrorText();
  const { data, error, refetch } = useChannels();
  if (!data && error)
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-64 w-full rounded-2xl" />;
  const of = (channel: 'push' | 'webhook') => data.targets.filter((target) => target.channel === channel);
  return (
    <>
      <Section title={t('device.title')} text={t('device.text')}>
        <DeviceSwitch pushKey={data.pushKey} />
        <TargetList targets={of('push')} label={t('device.list')} empty={t('device.none')} />
      </Section>
      <Section title={t('digest.title')} text={t('digest.text')}>
        <Digest view={data} />
      </Section>
      <Section title={t('webhook.title')} text={t('webhook.text')}>
        {of('webhook').length > 0 && <TargetList targets={of('webhook')} label={t('webhook.list')} empty="" />}
        <WebhookForm />
      </Section>
    </>
  );
}
