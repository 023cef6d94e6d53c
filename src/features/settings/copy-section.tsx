'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Archive, Download } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { limits } from '@/contracts/limits';
import type { ExportView } from '@/contracts/views/personal-data';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { Spinner } from '@/ui/spinner';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { AskAgain } from '../personal-data/ask-again';
import { sizeText } from '../personal-data/size-text';
import { Section } from './section';

const lookAgainMs = 3000;
const isUnderWay = ({ state }: ExportView) => state === 'queued' || state === 'working';

export function CopySection() {
  const t = useTranslations('copy');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [isAsking, setIsAsking] = useState(false);
  const copies = useQuery(
    trpc.personalData.exports.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? lookAgainMs : false),
    }),
  );
  const ask = useMutation(
    trpc.personalData.requestExport.mutationOptions({
      onSuccess: async () => {
        setIsAsking(false);
        show(t('asked'));
        await queryClient.invalidateQueries(trpc.personalData.exports.queryFilter());
      },
    }),
  );
  return (
    <Section title={t('title')} text={t('text', { days: limits.exportDays })}>
      {copies.isPending && <Skeleton className="h-12 w-full rounded-2xl" />}
      {copies.error && (
        <p role="alert" className="flex flex-wrap items-center gap-3 text-danger text-sm">
          {t('failed')}
          <Button tone="quiet" size="small" onClick={() => void copies.refetch()}>
            {t('retry')}
          </Button>
        </p>
      )}
      {copies.data?.length === 0 && <p className="text-ink-soft text-sm">{t('none')}</p>}
      {copies.data && copies.data.length > 0 && (
        <ul aria-label={t('list')} className="grid grid-cols-1 gap-2">
          {copies.data.map((copy) => (
            <Copy key={copy.id} copy={copy} />
          ))}
        </ul>
      )}
      <Button
        tone="quiet"
        className="justify-self-start"
        disabled={copies.data?.some(isUnderWay)}
        onClick={() => {
          ask.reset();
          setIsAsking(true);
        }}
      >
        <Archive aria-hidden="true" className="size-4" />
        {t('ask')}
      </Button>
      {isAsking && (
        <AskAgain
          title={t('ask')}
          text={t('askText')}
          passwordLabel={t('password')}
          confirmLabel={t('confirm')}
          cancelLabel={t('cancel')}
          isBusy={ask.isPending}
          error={ask.error ? errorText(ask.error) : null}
          onConfirm={(password) => ask.mutate({ password })}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Section>
  );
}

function Copy({ copy }: { copy: ExportView }) {
  const t = useTranslations('copy');
  const format = useFormatter();
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-2xl border border-line px-4 py-3">
      <span className="grid grow">
        <span className="font-medium">{t('from', { date: day(copy.createdAt) })}</span>
        <span role="status" className="flex items-center gap-2 text-ink-soft text-sm">
          {isUnderWay(copy) && <Spinner className="size-4" />}
          {t(`states.${copy.state}`)}
          {copy.state === 'ready' && copy.expiresAt && ` · ${t('until', { date: day(copy.expiresAt) })}`}
        </span>
      </span>
      {copy.state === 'ready' && <DownloadButton copy={copy} />}
    </li>
  );
}

function DownloadButton({ copy }: { copy: ExportView }) {
  const t = useTranslations('copy');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  // Each time a new link: one that was made when the page was opened may be over by now.
  const fetchLink = useMutation({
    mutationFn: () =>
      queryClient.fetchQuery({ ...trpc.personalData.exportLink.queryOptions({ exportId: copy.id }), staleTime: 0 }),
    onSuccess: ({ path }) => window.location.assign(path),
    onError: (error) => show(errorText(error)),
  });
  return (
    <Button size="small" isBusy={fetchLink.isPending} onClick={() => fetchLink.mutate()}>
      <Download aria-hidden="true" className="size-4" />
      {t('download', { size: sizeText(copy.bytes) })}
    </Button>
  );
}
