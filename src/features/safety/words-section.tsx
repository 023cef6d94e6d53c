'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { limits } from '@/contracts/limits';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { Segmented } from '@/ui/segmented';
import { Skeleton } from '@/ui/skeleton';
import { useErrorText } from '../errors/use-error-text';
import { Section } from '../settings/section';

const lasting = { always: null, day: 24, week: 168, month: 720 } as const;
type Lasting = keyof typeof lasting;
const choices: readonly Lasting[] = ['always', 'day', 'week', 'month'];

/** Words and tags that one does not want to come across. */
export function WordsSection() {
  const t = useTranslations('safety');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const [word, setWord] = useState('');
  const [time, setTime] = useState<Lasting>('always');
  const known = useQuery(trpc.relations.mutedWords.queryOptions());
  const refresh = () => queryClient.invalidateQueries();
  const add = useMutation(
    trpc.relations.muteWord.mutationOptions({
      onSuccess: () => {
        setWord('');
        return refresh();
      },
    }),
  );
  const remove = useMutation(trpc.relations.unmuteWord.mutationOptions({ onSuccess: refresh }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (word.trim()) add.mutate({ word, hours: lasting[time] });
  };
  const failure = add.error ?? remove.error ?? known.error;
  return (
    <Section title={t('wordsTitle')} text={t('wordsText')}>
      <form onSubmit={send} className="grid grid-cols-1 gap-3">
        <TextField
          label={t('word')}
          value={word}
          maxLength={limits.mutedWord.max}
          error={failure ? errorText(failure) : null}
          onChange={(event) => setWord(event.target.value)}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Segmented
            label={t('howLong')}
            value={time}
            options={choices.map((value) => ({ value, label: t(`lasting.${value}`) }))}
            onChange={setTime}
          />
          <Button type="submit" tone="quiet" isBusy={add.isPending} disabled={!word.trim()}>
            {t('addWord')}
          </Button>
        </div>
      </form>
      {known.isPending ? (
        <Skeleton className="h-9 w-40 rounded-full" />
      ) : (
        <ul aria-label={t('wordsTitle')} className="flex flex-wrap gap-2">
          {known.data?.map((one) => (
            <li key={one.word} className="inline-flex items-center gap-1 rounded-full bg-sunk py-0.5 pr-1 pl-3.5 text-sm">
              {one.word}
              <Button
                tone="plain"
                size="icon"
                className="size-7"
                aria-label={t('removeWord', { word: one.word })}
                onClick={() => remove.mutate({ word: one.word })}
              >
                <X aria-hidden="true" className="size-3.5" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
