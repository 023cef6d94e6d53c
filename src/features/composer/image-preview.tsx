'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import type { Upload } from './use-image-upload';

export function ImagePreview({ upload, onRemove }: { upload: Upload; onRemove: () => void }) {
  const t = useTranslations('composer');
  const isUploading = !upload.imageId && !upload.failure;
  return (
    <div className="relative mt-3 w-fit max-w-full overflow-hidden rounded-2xl border border-line bg-sunk">
      {/* biome-ignore lint/performance/noImgElement: a file of this browser, nothing to optimise */}
      <img
        src={upload.preview}
        alt={t('previewOf', { name: upload.fileName })}
        className="max-h-60 min-h-16 min-w-24 object-contain"
      />
      <Button tone="quiet" size="icon" aria-label={t('removeImage')} onClick={onRemove} className="absolute top-2 right-2 size-8">
        <X aria-hidden="true" className="size-4" />
      </Button>
      {isUploading && (
        <progress
          aria-label={t('uploading')}
          value={upload.progress}
          max={100}
          className="absolute inset-x-0 bottom-0 h-1.5 w-full appearance-none bg-sunk [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-accent"
        />
      )}
      {upload.failure && (
        <p role="alert" className="bg-danger-soft px-3 py-2 text-danger text-sm">
          {t(`imageFailures.${upload.failure}`)}
        </p>
      )}
    </div>
  );
}
