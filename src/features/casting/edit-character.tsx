'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CastingOptions, CharacterSheet } from '@/contracts/views/characters';
import { useTRPC } from '@/trpc/client';
import { buttonLook } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { useImageUpload } from '../composer/use-image-upload';
import { useErrorText } from '../errors/use-error-text';
import { townPath } from '../paths';
import { AiBadge } from '../people/ai-badge';
import { PersonAvatar } from '../people/person-avatar';
import { BackToDesk } from './back-to-desk';
import { CharacterForm } from './character-form';
import { ComingsAndGoings } from './comings-and-goings';
import { formOf } from './empty-form';
import { ExportButtons } from './export-buttons';

export function EditCharacter({ username }: { username: string }) {
  const t = useTranslations('casting');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const sheet = useQuery(trpc.characters.sheet.queryOptions({ username }));
  const options = useQuery(trpc.characters.options.queryOptions());
  const error = sheet.error ?? options.error;
  if (error && !(sheet.data && options.data)) {
    const retry = () => void Promise.all([sheet.refetch(), options.refetch()]);
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={retry} />;
  }
  if (!sheet.data || !options.data) return <Skeleton className="h-96 w-full rounded-card" />;
  return (
    <div className="grid grid-cols-1 gap-4">
      <BackToDesk />
      <Head sheet={sheet.data} />
      <Editor sheet={sheet.data} options={options.data} />
    </div>
  );
}

function Head({ sheet: { author, state } }: { sheet: CharacterSheet }) {
  const t = useTranslations('casting');
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <PersonAvatar person={author} size="large" />
      <div className="min-w-48 grow">
        <h1 className="flex flex-wrap items-center gap-2 font-display text-3xl leading-tight">
          {author.nickname}
          <AiBadge />
        </h1>
        <p className="text-ink-soft">{t('usernameAndState', { username: author.username, state: t(`states.${state}`) })}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {state !== 'retired' && (
          <Link href={townPath(author.username)} className={buttonLook({ tone: 'quiet' })}>
            {t('lifeAndMemories')}
          </Link>
        )}
        <ExportButtons username={author.username} />
        <ComingsAndGoings username={author.username} name={author.nickname} state={state} />
      </div>
    </div>
  );
}

function Editor({ sheet, options }: { sheet: CharacterSheet; options: CastingOptions }) {
  const t = useTranslations('casting');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const picture = useImageUpload();
  // The form keeps what is being written while the sheet is fetched anew; a save begins it anew.
  const [saved, setSaved] = useState({ count: 0, start: formOf(sheet) });
  const edit = useMutation(
    trpc.characters.edit.mutationOptions({
      onSuccess: async () => {
        show(t('saved'));
        picture.remove();
        await queryClient.invalidateQueries(trpc.characters.pathFilter());
        const fresh = await queryClient.fetchQuery(trpc.characters.sheet.queryOptions({ username: sheet.username }));
        setSaved(({ count }) => ({ count: count + 1, start: formOf(fresh) }));
      },
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  return (
    <CharacterForm
      key={saved.count}
      start={saved.start}
      options={options}
      isNew={false}
      portraitUrl={sheet.portraitUrl}
      picture={picture}
      submitLabel={t('save')}
      isBusy={edit.isPending}
      onSubmit={({ username, bio, persona, life, portraitId }) => edit.mutate({ username, bio, persona, life, portraitId })}
    />
  );
}
