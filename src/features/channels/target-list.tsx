'use client';
import { useMutation } from '@tanstack/react-query';
import { type LucideIcon, MonitorSmartphone, Webhook } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { DeliveryTargetView } from '@/contracts/views/channels';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { useToast } from '@/ui/toast';
import { describeDevice } from '../accounts/describe-device';
import { useErrorText } from '../errors/use-error-text';
import { Moment } from '../time/moment';
import { useLookAgain } from './use-channels';

const icons: Record<DeliveryTargetView['channel'], LucideIcon> = { push: MonitorSmartphone, webhook: Webhook };

type TargetListProps = { targets: readonly DeliveryTargetView[]; label: string; empty: string };

/** Devices or addresses: each can be tried, and taken off. */
export function TargetList({ targets, label, empty }: TargetListProps) {
  if (targets.length === 0) return <p className="text-ink-soft text-sm">{empty}</p>;
  return (
    <ul aria-label={label} className="grid grid-cols-1 gap-2">
      {targets.map((target) => (
        <TargetLine key={target.id} target={target} />
      ))}
    </ul>
  );
}

function useTarget(targetId: string) {
  const t = useTranslations('channels.targets');
  const trpc = useTRPC();
  const show = useToast();
  const errorText = useErrorText();
  const lookAgain = useLookAgain();
  const onError = (error: unknown) => show(errorText(error), 'bad');
  const test = useMutation(trpc.channels.testTarget.mutationOptions({ onSuccess: () => show(t('tested')), onError }));
  const remove = useMutation(trpc.channels.removeTarget.mutationOptions({ onSuccess: lookAgain, onError }));
  return { test: () => test.mutate({ targetId }), remove: () => remove.mutate({ targetId }), isTesting: test.isPending };
}

function TargetLine({ target: { id, channel, label, acceptedAt, isThis } }: { target: DeliveryTargetView }) {
  const t = useTranslations('channels.targets');
  const { test, remove, isTesting } = useTarget(id);
  const Icon = icons[channel];
  const name = channel === 'push' ? (describeDevice(label) ?? t('unknown')) : label;
  return (
    <li className="flex flex-wrap items-center gap-3 rounded-2xl bg-sunk px-4 py-3">
      <Icon aria-hidden="true" className="size-5 shrink-0 text-ink-soft" strokeWidth={1.6} />
      <div className="min-w-0 grow basis-40">
        <p className="break-all font-medium">{name}</p>
        <p className="text-ink-soft text-sm">
          {isThis && <span className="font-medium text-leaf">{t('this')} · </span>}
          {acceptedAt ? t.rich('last', { when: () => <Moment at={acceptedAt} /> }) : t('never')}
        </p>
      </div>
      <Button tone="quiet" size="small" isBusy={isTesting} onClick={test} aria-label={t('testOf', { name })}>
        {t('test')}
      </Button>
      <Button tone="plain" size="small" onClick={remove} aria-label={t('removeOf', { name })}>
        {t('remove')}
      </Button>
    </li>
  );
}
