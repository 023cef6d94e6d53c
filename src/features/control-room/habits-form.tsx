'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Habits, SomeHabits } from '@/contracts/views/habits';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { habitNames, habitsFrom, isFine, shownBounds, shownValue, typedFrom } from './habit-fields';

type Props = {
  /** null: the whole town */
  username: string | null;
  set: SomeHabits;
  /** what holds where nothing is set */
  otherwise: Habits;
};

/** One number a field; an empty one holds as it says. */
export function HabitsForm({ username, set, otherwise }: Props) {
  const t = useTranslations('control.habits');
  const [typed, setTyped] = useState(() => typedFrom(set));
  const save = useSave();
  const isValid = habitNames.every((name) => isFine(name, typed[name]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isValid) save.mutate({ username, habits: habitsFrom(typed) });
  };
  const clear = () => {
    setTyped(typedFrom({}));
    save.mutate({ username, habits: {} });
  };
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-4" noValidate>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {habitNames.map((name) => (
          <TextField
            key={name}
            label={t(`fields.${name}`)}
            inputMode="numeric"
            autoComplete="off"
            value={typed[name]}
            placeholder={shownValue(name, otherwise[name])}
            error={isFine(name, typed[name]) ? null : t('wrong', shownBounds(name))}
            onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-2.5">
        <Button type="submit" tone="leaf" disabled={!isValid} isBusy={save.isPending}>
          <Save aria-hidden="true" className="size-4" />
          {t('save')}
        </Button>
        <Button tone="quiet" disabled={save.isPending || Object.keys(set).length === 0} onClick={clear}>
          {t('clear')}
        </Button>
      </div>
    </form>
  );
}

function useSave() {
  const t = useTranslations('control.habits');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  return useMutation(
    trpc.habits.set.mutationOptions({
      onSuccess: (view) => {
        queryClient.setQueryData(trpc.habits.view.queryKey(), view);
        show(t('saved'));
      },
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
}
