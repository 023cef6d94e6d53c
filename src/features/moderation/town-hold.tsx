'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { PersonName } from '../people/person-name';
import { useHold } from './use-hold';

/** Which characters say nothing at the moment, and the switch that silences all of them at once. */
export function TownHold() {
  const t = useTranslations('moderation');
  const trpc = useTRPC();
  const [isAsking, setIsAsking] = useState(false);
  const holds = useQuery(trpc.moderation.holds.queryOptions());
  const { mutate, isPending } = useHold();
  const isAll = holds.data?.some(({ character }) => character === null) ?? false;
  return (
    <Card aria-labelledby="holds" className="flex flex-wrap items-center justify-between gap-3">
      <div className="min-w-0">
        <h2 id="holds" className="font-display text-xl">
          {t('holds')}
        </h2>
        <p role="status" className="text-ink-soft text-sm">
          {t(isAll ? 'allHeld' : 'noneHeld')}
        </p>
        <ul className="mt-2 flex flex-wrap gap-2">
          {holds.data?.map(
            ({ character }) =>
              character && (
                <li key={character.id} className="inline-flex items-center gap-2 rounded-full bg-sunk py-0.5 pr-1 pl-3.5 text-sm">
                  <PersonName person={character} />
                  <Button
                    tone="quiet"
                    size="small"
                    aria-label={t('lift', { name: character.nickname })}
                    onClick={() => mutate({ username: character.username, held: false })}
                  >
                    {t('liftShort')}
                  </Button>
                </li>
              ),
          )}
        </ul>
      </div>
      <Button
        tone={isAll ? 'leaf' : 'danger'}
        isBusy={isPending}
        onClick={() => (isAll ? mutate({ username: null, held: false }) : setIsAsking(true))}
      >
        {t(isAll ? 'liftAll' : 'holdAll')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t('holdAllTitle')}
        text={t('holdAllText')}
        confirmLabel={t('holdAll')}
        cancelLabel={t('cancel')}
        onConfirm={() => mutate({ username: null, held: true })}
      />
    </Card>
  );
}
