'use client';
import { ImagePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { limits } from '@/contracts/limits';
import { Button } from '@/ui/button';
import { useToast } from '@/ui/toast';
import type { UsedImageUploads } from '../composer/images/use-image-uploads';
import { imageTypes } from '../composer/use-image-upload';

/** Chooses images for a message. */
export function AttachImages({ uploads }: { uploads: UsedImageUploads }) {
  const t = useTranslations('composer');
  const show = useToast();
  const file = useRef<HTMLInputElement>(null);
  const most = limits.image.perMessage;
  return (
    <>
      <input
        ref={file}
        type="file"
        multiple
        accept={imageTypes.join(',')}
        aria-label={t('addImage')}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const leftOut = uploads.add([...(event.target.files ?? [])]);
          if (leftOut > 0) show(t('images.tooMany', { max: most }), 'bad');
          event.target.value = '';
        }}
      />
      <Button
        tone="plain"
        size="icon"
        aria-label={t('chooseImage')}
        disabled={uploads.images.length >= most}
        onClick={() => file.current?.click()}
      >
        <ImagePlus aria-hidden="true" className="size-5" strokeWidth={1.8} />
      </Button>
    </>
  );
}
