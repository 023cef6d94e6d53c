'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Pause, Play, Square, StepForward } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { limits } from '@/contracts/limits';
import type { WorldStatusView } from '@/contracts/views/world';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { TextField } from '@/ui/field';
import { Segmented } from '@/ui/segmented';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { useLiveEvents } from '../live/live-provider';
import { useLocalized } from '../preferences/use-localized';
import { usePaced } from '../time/use-paced';
import { AlarmForm } from './alarm-form';
import { HabitsCard } from './habits-card';
import { speedPresets } from './speed-presets';
import { WorldFacts } from './world-facts';

/** The operator's desk: everything here is also a command of `npm run sim`. */
export function ControlRoom() {
  const t = useTranslations('control');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const localized = useLocalized();
  const { data: world, error, refetch } = useQuery(trpc.world.status.queryOptions());
  const soon = usePaced(() => queryClient.invalidateQueries(trpc.world.status.queryFilter()));
  useLiveEvents({ 'world.advanced': soon, 'world.control': soon });
  if (!world && error) {
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  }
  if (!world) return <Skeleton className="h-80 w-full rounded-card" />;
  return (
    <div className="grid grid-cols-1 gap-4">
      <h1 className="font-display text-3xl">{t('title', { name: localized(world.name) })}</h1>
      <WorldFacts world={world} />
      <Controls world={world} />
      <AlarmForm isStopped={world.status === 'stopped'} />
      <HabitsCard />
    </div>
  );
}

function useControl() {
  const t = useTranslations('control');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const outcome = {
    onSuccess: (status: WorldStatusView) => {
      queryClient.setQueryData(trpc.world.status.queryKey(), status);
      show(t('done'));
    },
    onError: (error: unknown) => show(errorText(error), 'bad'),
  };
  return {
    start: useMutation(trpc.world.start.mutationOptions(outcome)),
    stop: useMutation(trpc.world.stop.mutationOptions(outcome)),
    pause: useMutation(trpc.world.pause.mutationOptions(outcome)),
    resume: useMutation(trpc.world.resume.mutationOptions(outcome)),
    step: useMutation(trpc.world.step.mutationOptions(outcome)),
    setSpeed: useMutation(trpc.world.setSpeed.mutationOptions(outcome)),
  };
}

function Controls({ world }: { world: WorldStatusView }) {
  const t = useTranslations('control');
  const control = useControl();
  const { status } = world;
  const preset = speedPresets.find(({ speed }) => speed === world.speed);
  return (
    <Card aria-labelledby="controls-title" className="grid grid-cols-1 gap-6">
      <h2 id="controls-title" className="font-display text-xl">
        {t('controls')}
      </h2>
      <div className="flex flex-wrap gap-2.5">
        <Button
          tone="leaf"
          disabled={status !== 'stopped'}
          isBusy={control.start.isPending}
          onClick={() => control.start.mutate()}
        >
          <Play aria-hidden="true" className="size-4" />
          {t('start')}
        </Button>
        <Button
          tone="quiet"
          disabled={status !== 'running'}
          isBusy={control.pause.isPending}
          onClick={() => control.pause.mutate()}
        >
          <Pause aria-hidden="true" className="size-4" />
          {t('pause')}
        </Button>
        <Button
          tone="quiet"
          disabled={status !== 'paused'}
          isBusy={control.resume.isPending}
          onClick={() => control.resume.mutate()}
        >
          <Play aria-hidden="true" className="size-4" />
          {t('resume')}
        </Button>
        <Button
          tone="danger"
          disabled={status === 'stopped'}
          isBusy={control.stop.isPending}
          onClick={() => control.stop.mutate()}
        >
          <Square aria-hidden="true" className="size-4" />
          {t('stop')}
        </Button>
      </div>
      <StepForm
        isPaused={status === 'paused'}
        isBusy={control.step.isPending}
        onStep={(steps) => control.step.mutate({ steps })}
      />
      <div className="grid justify-items-start gap-2">
        <p className="font-medium text-sm">{t('speed')}</p>
        <Segmented
          label={t('speed')}
          value={preset?.name ?? null}
          isDisabled={control.setSpeed.isPending}
          options={speedPresets.map(({ name }) => ({ value: name, label: t(`speeds.${name}`) }))}
          onChange={(name) => control.setSpeed.mutate({ speed: speedPresets.find((each) => each.name === name)?.speed ?? null })}
        />
        <p className="text-ink-soft text-sm">{t('speedHint')}</p>
      </div>
    </Card>
  );
}

function StepForm({ isPaused, isBusy, onStep }: { isPaused: boolean; isBusy: boolean; onStep: (steps: number) => void }) {
  const t = useTranslations('control');
  const [steps, setSteps] = useState('1');
  const wanted = Number(steps);
  const isValid = Number.isInteger(wanted) && wanted >= 1 && wanted <= limits.steps.max;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isValid) onStep(wanted);
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <div className="w-36">
        <TextField
          label={t('steps')}
          type="number"
          inputMode="numeric"
          min={1}
          max={limits.steps.max}
          value={steps}
          onChange={(event) => setSteps(event.target.value)}
        />
      </div>
      <Button type="submit" tone="quiet" className="min-h-12" disabled={!isPaused || !isValid} isBusy={isBusy}>
        <StepForward aria-hidden="true" className="size-4" />
        {t('step')}
      </Button>
      {!isPaused && <p className="basis-full text-ink-soft text-sm">{t('stepHint')}</p>}
    </form>
  );
}
