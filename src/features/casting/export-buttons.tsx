'use client';
import { useMutation } from '@tanstack/react-query';
import { FileDown, ImageDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';

type Exported = { base64: string; mime: string; fileName: string };

function download({ base64, mime, fileName }: Exported): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  URL.revokeObjectURL(url);
}

/** The character as it is kept, not as it stands in a form. */
export function ExportButtons({ username }: { username: string }) {
  const t = useTranslations('casting');
  const trpc = useTRPC();
  const show = useToast();
  const errorText = useErrorText();
  const card = useMutation(
    trpc.characters.exportCard.mutationOptions({ onSuccess: download, onError: (error) => show(errorText(error), 'bad') }),
  );
  const isBusy = (kind: 'png' | 'v3') => card.isPending && card.variables.kind === kind;
  return (
    <>
      <Button tone="quiet" isBusy={isBusy('v3')} onClick={() => card.mutate({ username, kind: 'v3' })}>
        <FileDown aria-hidden="true" className="size-4" />
        {t('exportJson')}
      </Button>
      <Button tone="quiet" isBusy={isBusy('png')} onClick={() => card.mutate({ username, kind: 'png' })}>
        <ImageDown aria-hidden="true" className="size-4" />
        {t('exportPng')}
      </Button>
    </>
  );
}
