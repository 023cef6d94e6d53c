'use client';
import { ImagePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Button } from '@/ui/button';
import { ImagePreview } from '../composer/image-preview';
import { imageTypes, type useImageUpload } from '../composer/use-image-upload';
import { Section } from './section';

type PortraitFieldProps = { url: string | null; picture: ReturnType<typeof useImageUpload> };

/** The picture that shows it in full; its avatar is cut from it. */
export function PortraitField({ url, picture }: PortraitFieldProps) {
  const t = useTranslations('casting');
  const file = useRef<HTMLInputElement>(null);
  const { upload, choose, remove } = picture;
  return (
    <Section title={t('sections.portrait')} hint={t('sections.portraitHint')}>
      {!upload && url && (
        // biome-ignore lint/performance/noImgElement: files come from several stores at their final size
        <img src={url} alt={t('portraitNow')} className="max-h-72 w-fit rounded-2xl border border-line object-contain" />
      )}
      {upload && <ImagePreview upload={upload} onRemove={remove} />}
      <input
        ref={file}
        type="file"
        accept={imageTypes.join(',')}
        aria-label={t('portraitFile')}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) void choose(chosen);
          event.target.value = '';
        }}
      />
      <Button tone="quiet" className="justify-self-start" onClick={() => file.current?.click()}>
        <ImagePlus aria-hidden="true" className="size-4" />
        {t(url || upload ? 'changePortrait' : 'choosePortrait')}
      </Button>
    </Section>
  );
}
