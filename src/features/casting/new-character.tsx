'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { useImageUpload } from '../composer/use-image-upload';
import { useErrorText } from '../errors/use-error-text';
import { editorPath } from '../paths';
import { BackToDesk } from './back-to-desk';
import { CharacterForm } from './character-form';
import { emptyForm } from './empty-form';
import { ImportButton, type ImportedCard } from './import-button';

/** A character from nothing, or from a card. */
export function NewCharacter() {
  const t = useTranslations('casting');
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const picture = useImageUpload();
  const [card, setCard] = useState<(ImportedCard & { count: number }) | null>(null);
  const { data: options, error, refetch } = useQuery(trpc.characters.options.queryOptions());
  const create = useMutation(
    trpc.characters.create.mutationOptions({
      onSuccess: async ({ username }) => {
        show(t('created'));
        await queryClient.invalidateQueries(trpc.characters.pathFilter());
        router.push(editorPath(username));
      },
      onError: (failure) => show(errorText(failure), 'bad'),
    }),
  );
  if (error && !options) {
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  }
  if (!options) return <Skeleton className="h-96 w-full rounded-card" />;
  const take = (found: ImportedCard) => {
    setCard({ ...found, count: (card?.count ?? 0) + 1 });
    if (found.picture) void picture.choose(found.picture);
    show(t('cardRead'));
  };
  const gender = card?.form.persona.gender ?? emptyForm.persona.gender;
  const start = card ? { ...card.form, persona: { ...card.form.persona, gender } } : emptyForm;
  return (
    <div className="grid grid-cols-1 gap-4">
      <BackToDesk />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-display text-3xl">{t('newCharacter')}</h1>
        <ImportButton onImported={take} />
      </div>
      {/* A card that was read begins the form anew. */}
      <CharacterForm
        key={card?.count ?? 0}
        start={start}
        isImported={card !== null}
        options={options}
        isNew
        portraitUrl={null}
        picture={picture}
        submitLabel={t('create')}
        isBusy={create.isPending || create.isSuccess}
        onSubmit={(form) => create.mutate(form)}
      >
        {card && card.notes.length > 0 && (
          <ul role="status" className="list-disc rounded-2xl bg-sunk py-3 pr-4 pl-8 text-sm">
            {card.notes.map((note) => (
              <li key={note}>{t(`cardNotes.${note}`)}</li>
            ))}
          </ul>
        )}
      </CharacterForm>
    </div>
  );
}
