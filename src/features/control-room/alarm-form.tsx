'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Siren } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { inputLook } from '@/ui/field';
import { Segmented } from '@/ui/segmented';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { useLocalized } from '../preferences/use-localized';

const kinds = ['fire', 'sound'] as const;

/** Startles everybody in a place of the town. */
export function AlarmForm({ isStopped }: { isStopped: boolean }) {
  const t = useTranslations('control');
  const trpc = useTRPC();
  const show = useToast();
  const errorText = useErrorText();
  const localized = useLocalized();
  const selectId = useId();
  const { data: town } = useQuery(trpc.town.view.queryOptions());
  const [kind, setKind] = useState<(typeof kinds)[number]>('fire');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const alarm = useMutation(
    trpc.world.alarm.mutationOptions({
      onSuccess: () => show(t('alarmRaised')),
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  const places = town?.places ?? [];
  const placeId = chosenId ?? places[0]?.id;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (placeId) alarm.mutate({ kind, placeId });
  };
  return (
    <Card aria-labelledby="alarm-title" className="grid grid-cols-1 gap-4">
      <h2 id="alarm-title" className="font-display text-xl">
        {t('alarm')}
      </h2>
      <p className="text-ink-soft text-sm">{t('alarmHint')}</p>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <div className="grid w-64 max-w-full gap-1.5">
          <label htmlFor={selectId} className="font-medium text-sm">
            {t('alarmPlace')}
          </label>
          <select id={selectId} value={placeId ?? ''} onChange={(event) => setChosenId(event.target.value)} className={inputLook}>
            {places.map((place) => (
              <option key={place.id} value={place.id}>
                {localized(place.name)}
              </option>
            ))}
          </select>
        </div>
        <Segmented
          label={t('alarmKind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`alarmKinds.${value}`) }))}
          onChange={setKind}
        />
        <Button type="submit" tone="danger" className="min-h-12" disabled={isStopped || !placeId} isBusy={alarm.isPending}>
          <Siren aria-hidden="true" className="size-4" />
          {t('raiseAlarm')}
        </Button>
      </form>
    </Card>
  );
}
