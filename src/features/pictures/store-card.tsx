'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { StoreReportView } from '@/contracts/views/files';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';

/** What lies in the file store that nobody needs: shown first, removed when an operator says so. */
export function StoreCard() {
  const t = useTranslations('pictures.store');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [isAsking, setIsAsking] = useState(false);
  // The whole store is read for it: only when somebody asks.
  const report = useQuery(trpc.files.report.queryOptions(undefined, { enabled: false, retry: false }));
  const sweep = useMutation(
    trpc.files.sweep.mutationOptions({
      onSuccess: async (done) => {
        show(t('swept', { files: done.removedFiles, images: done.withdrawnImages }));
        await queryClient.invalidateQueries({ queryKey: trpc.files.report.queryKey() });
        await report.refetch();
      },
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  const found = report.data;
  const isClean = found !== undefined && found.orphans.count === 0 && found.lost.count === 0;
  return (
    <Card aria-labelledby="store-title" className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 id="store-title" className="font-display text-xl">
            {t('title')}
          </h2>
          <p className="max-w-prose text-ink-soft text-sm">{t('text')}</p>
        </div>
        <Button tone="quiet" isBusy={report.isFetching} onClick={() => void report.refetch()}>
          {t('look')}
        </Button>
      </div>
      {report.error && (
        <p role="alert" className="text-danger text-sm">
          {errorText(report.error)}
        </p>
      )}
      {found && <Found report={found} />}
      {isClean && <p className="text-ink-soft text-sm">{t('clean')}</p>}
      {found && !isClean && (
        <Button tone="danger" isBusy={sweep.isPending} onClick={() => setIsAsking(true)} className="justify-self-start">
          {t('sweep')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t('sweepTitle')}
        text={t('sweepText')}
        confirmLabel={t('sweep')}
        cancelLabel={t('cancel')}
        onConfirm={() => sweep.mutate()}
      />
    </Card>
  );
}

const megabyte = 1024 * 1024;

function Found({ report }: { report: StoreReportView }) {
  const t = useTranslations('pictures.store');
  const format = useFormatter();
  const size = (bytes: number) => format.number(bytes / megabyte, { maximumFractionDigits: 1 });
  const rows = [
    [t('files'), t('filesOf', { count: report.files, size: size(report.bytes) })],
    [t('orphans'), t('filesOf', { count: report.orphans.count, size: size(report.orphans.bytes) })],
    [t('lost'), format.number(report.lost.count)],
    [t('unclaimed'), format.number(report.unclaimed)],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-[auto_1fr]">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
