'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { limits } from '@/contracts/limits';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import type { DraftImage } from './image-uploads';

type AltDialogProps = { image: DraftImage; onDescribe: (alt: string) => void; onDone: () => void };

/** What is on an image, in words, for those who do not see it. */
export function AltDialog({ image, onDescribe, onDone }: AltDialogProps) {
  const t = useTranslations('composer.images');
  const [alt, setAlt] = useState(image.alt);
  const done = () => {
    onDescribe(alt.trim());
    onDone();
  };
  return (
    <Dialog isOpen onOpenChange={done} title={t('altTitle')} closeLabel={t('altDone')}>
      <div className="grid gap-3">
        {/* biome-ignore lint/performance/noImgElement: a file of this browser or our own small image, nothing to optimise */}
        <img src={image.preview} alt="" className="max-h-52 justify-self-center rounded-2xl object-contain" />
        <label className="grid gap-1.5">
          <span className="font-medium text-sm">{t('altLabel')}</span>
          <textarea
            value={alt}
            maxLength={limits.imageAlt.max}
            rows={3}
            onChange={(event) => setAlt(event.target.value)}
            className="rounded-2xl border border-line-strong/60 bg-surface px-3.5 py-2.5 text-ink focus:border-accent"
          />
        </label>
        <Button onClick={done} className="justify-self-end">
          {t('altDone')}
        </Button>
      </div>
    </Dialog>
  );
}
