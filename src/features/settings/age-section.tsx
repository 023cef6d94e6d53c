'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { limits } from '@/contracts/limits';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { BirthYearField, declaredAge } from '../accounts/birth-year-field';
import { useErrorText } from '../errors/use-error-text';
import { Section } from './section';

export function AgeSection() {
  const t = useTranslations('age');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const age = useQuery(trpc.accounts.age.queryOptions());
  return (
    <Section title={t('title')} text={t('text')}>
      {age.isPending && <Skeleton className="h-16 w-full rounded-2xl" />}
      {age.error && (
        <p role="alert" className="text-danger text-sm">
          {errorText(age.error)}
        </p>
      )}
      {age.data?.birthYear === null && <DeclareAge />}
      {age.data && age.data.birthYear !== null && (
        <p>
          {t('declared', { year: String(age.data.birthYear) })} {age.data.mode === 'full' && t('full')}
        </p>
      )}
      {age.data?.mode === 'reduced' && <ReducedMode />}
    </Section>
  );
}

function ReducedMode() {
  const t = useTranslations('age');
  const [from, to] = [limits.quietHours.from, limits.quietHours.to].map((hour) => String(hour).padStart(2, '0'));
  return (
    <div className="grid gap-2 rounded-2xl bg-leaf-soft px-5 py-4 text-sm">
      <h4 className="font-semibold">{t('reducedTitle')}</h4>
      <ul className="grid list-disc gap-1 pl-5">
        {t('reduced', { from: from ?? '', to: to ?? '' })
          .split('|')
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
    </div>
  );
}

function DeclareAge() {
  const t = useTranslations('age');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [chosen, setChosen] = useState('');
  const declare = useMutation(
    trpc.accounts.declareAge.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.accounts.age.queryFilter());
        show(t('saved'));
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said = declaredAge(chosen);
    if (said.birthYear !== undefined) declare.mutate({ birthYear: said.birthYear, timeZone: said.timeZone });
  };
  return (
    <form onSubmit={submit} className="grid max-w-sm grid-cols-1 gap-3">
      <BirthYearField
        none={t('choose')}
        value={chosen}
        onChange={(event) => {
          declare.reset();
          setChosen(event.target.value);
        }}
        error={declare.error ? errorText(declare.error) : null}
      />
      <p className="text-ink-soft text-sm">{t('onlyOnce')}</p>
      <Button type="submit" className="justify-self-start" isBusy={declare.isPending} disabled={chosen === ''}>
        {t('save')}
      </Button>
    </form>
  );
}
