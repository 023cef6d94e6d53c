'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { MessageSettingsInput } from '@/contracts/inputs/messages';
import { whoMayWrite } from '@/contracts/inputs/messages';
import { useTRPC } from '@/trpc/client';
import { Segmented } from '@/ui/segmented';
import { Skeleton } from '@/ui/skeleton';
import { Switch } from '@/ui/switch';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { Section } from './section';

/** Who may write, and what others see of one's reading. Shown at once, and put back when it could not be kept. */
export function MessagesSection() {
  const t = useTranslations('messages.settings');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const queryKey = trpc.messages.settings.queryKey();
  const { data } = useQuery(trpc.messages.settings.queryOptions());
  const change = useMutation(
    trpc.messages.changeSettings.mutationOptions({
      onMutate: (input: MessageSettingsInput) => {
        const before = queryClient.getQueryData(queryKey);
        if (before) {
          queryClient.setQueryData(queryKey, {
            whoMayWrite: input.whoMayWrite ?? before.whoMayWrite,
            readReceipts: input.readReceipts ?? before.readReceipts,
            showsTyping: input.showsTyping ?? before.showsTyping,
          });
        }
        return { before };
      },
      onError: (error, _, context) => {
        queryClient.setQueryData(queryKey, context?.before);
        show(errorText(error), 'bad');
      },
    }),
  );
  return (
    <Section title={t('title')} text={t('text')}>
      {data ? (
        <>
          <Segmented
            label={t('who')}
            value={data.whoMayWrite}
            options={whoMayWrite.map((value) => ({ value, label: t(`whoMayWrite.${value}`) }))}
            onChange={(chosen) => change.mutate({ whoMayWrite: chosen })}
          />
          <Switch label={t('receipts')} isOn={data.readReceipts} onChange={(isOn) => change.mutate({ readReceipts: isOn })} />
          <p className="text-ink-soft text-sm">{t('receiptsText')}</p>
          <Switch label={t('typing')} isOn={data.showsTyping} onChange={(isOn) => change.mutate({ showsTyping: isOn })} />
        </>
      ) : (
        <Skeleton className="h-24 w-full rounded-card" />
      )}
    </Section>
  );
}
