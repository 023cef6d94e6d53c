'use client';
import { useMutation } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { readCardFile } from '@/contracts/cards/card-file';
import type { FromCard } from '@/contracts/cards/from-card';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';

export type ImportedCard = FromCard & { picture: File | null };

/** A card's file becomes a form to look through. The text is taken out here, so that a picture goes the way of pictures. */
export function ImportButton({ onImported }: { onImported: (card: ImportedCard) => void }) {
  const t = useTranslations('casting');
  const trpc = useTRPC();
  const show = useToast();
  const errorText = useErrorText();
  const file = useRef<HTMLInputElement>(null);
  const read = useMutation(trpc.characters.importCard.mutationOptions({ onError: (error) => show(errorText(error), 'bad') }));
  const take = async (chosen: File) => {
    const card = await readCardFile(new Uint8Array(await chosen.arrayBuffer()));
    if (!card.ok) return show(t(`cardFaults.${card.why}`), 'bad');
    const picture = card.isPicture ? chosen : null;
    read.mutate({ json: card.json }, { onSuccess: (found) => onImported({ ...found, picture }) });
  };
  return (
    <>
      <input
        ref={file}
        type="file"
        accept="application/json,image/png,.json,.png"
        aria-label={t('cardFile')}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) void take(chosen);
          event.target.value = '';
        }}
      />
      <Button tone="quiet" isBusy={read.isPending} onClick={() => file.current?.click()}>
        <FileUp aria-hidden="true" className="size-4" />
        {t('importCard')}
      </Button>
    </>
  );
}
