'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Pause, Play, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PicturesView } from '@/contracts/views/pictures';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { DeskLinks } from '../control-room/desk-links';
import { useErrorText } from '../errors/use-error-text';
import { PictureJobs } from './picture-jobs';
import { StoreCard } from './store-card';

const everyMs = 4_000;

/** The operator's desk for pictures: how many are owed, who makes them, and what went wrong. */
export function PictureDesk() {
  const t = useTranslations('pictures');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data: view, error, refetch } = useQuery(trpc.pictures.view.queryOptions(undefined, { refetchInterval: everyMs }));
  if (!view && error) {
    return (
      <ErrorState title={t('failedToLoad')} text={errorText(error)} retryLabel={t('reload')} onRetry={() => void refetch()} />
    );
  }
  if (!view) return <Skeleton className="h-80 w-full rounded-card" />;
  return <Desk view={view} />;
}

function useDesk() {
  const t = useTranslations('pictures');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const outcome = {
    onSuccess: (fresh: PicturesView) => {
      queryClient.setQueryData(trpc.pictures.view.queryKey(), fresh);
      show(t('done'));
    },
    onError: (error: unknown) => show(errorText(error), 'bad'),
  };
  return {
    pause: useMutation(trpc.pictures.pause.mutationOptions(outcome)),
    resume: useMutation(trpc.pictures.resume.mutationOptions(outcome)),
    retry: useMutation(trpc.pictures.retry.mutationOptions(outcome)),
  };
}

const states = ['queued', 'drawing', 'done', 'failed'] as const;

function Desk({ view }: { view: PicturesView }) {
  const t = useTranslations('pictures');
  const { pause, resume, retry } = useDesk();
  const { counts, isPaused } = view;
  return (
    <div className="grid grid-cols-1 gap-4">
      <DeskLinks />
      <h1 className="font-display text-3xl">{t('title')}</h1>
      <Card aria-labelledby="queue-title" className="grid grid-cols-1 gap-5">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div>
            <h2 id="queue-title" className="font-display text-xl">
              {t('queue')}
            </h2>
            <p className="text-ink-soft text-sm">{situation(t, view)}</p>
          </div>
          <div className="flex flex-wrap gap-2.5">
            {isPaused ? (
              <Button tone="leaf" isBusy={resume.isPending} onClick={() => resume.mutate()}>
                <Play aria-hidden="true" className="size-4" />
                {t('resume')}
              </Button>
            ) : (
              <Button tone="quiet" isBusy={pause.isPending} onClick={() => pause.mutate()}>
                <Pause aria-hidden="true" className="size-4" />
                {t('pause')}
              </Button>
            )}
            {counts.failed > 0 && (
              <Button tone="quiet" isBusy={retry.isPending} onClick={() => retry.mutate({ id: null })}>
                <RotateCcw aria-hidden="true" className="size-4" />
                {t('retryAll', { count: counts.failed })}
              </Button>
            )}
          </div>
        </div>
        <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {states.map((state) => (
            <div key={state} className="rounded-2xl bg-sunk px-4 py-3">
              <dt className="text-ink-soft text-sm">{t(`states.${state}`)}</dt>
              <dd className="font-display text-2xl tabular-nums">{counts[state]}</dd>
            </div>
          ))}
        </dl>
        <p className="text-ink-soft text-sm">
          {t(`makers.${view.maker}`)} {view.hours ? t('hours', { hours: view.hours, zone: view.timeZone }) : t('always')}
        </p>
      </Card>
      <PictureJobs jobs={view.jobs} isBusy={retry.isPending} onRetry={(id) => retry.mutate({ id })} />
      <StoreCard />
    </div>
  );
}

function situation(t: ReturnType<typeof useTranslations<'pictures'>>, view: PicturesView): string {
  if (view.maker === 'off') return t('isOff');
  if (view.isPaused) return t('isPaused');
  if (!view.isWithinHours) return t('waitsForHours');
  return view.isModelAway ? t('modelIsAway') : t('isRunning');
}
