'use client';
import { Camera, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { ViewerView } from '@/contracts/views/people';
import { Button } from '@/ui/button';
import { PersonAvatar } from '../people/person-avatar';
import { CropDialog } from './crop-dialog';
import { imageTypes, useAvatar } from './use-avatar';

export function AvatarEditor({ viewer }: { viewer: ViewerView }) {
  const t = useTranslations('editProfile');
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<{ file: File; preview: string } | null>(null);
  const { isBusy, failure, choose, save, remove } = useAvatar(viewer);
  const close = () => {
    if (file) URL.revokeObjectURL(file.preview);
    setFile(null);
    if (input.current) input.current.value = '';
  };
  return (
    <div className="flex flex-wrap items-center gap-4">
      <PersonAvatar person={viewer} size="large" />
      <div className="grid gap-2">
        <div className="flex flex-wrap gap-2">
          <Button tone="quiet" onClick={() => input.current?.click()}>
            <Camera aria-hidden="true" className="size-4" />
            {t(viewer.avatarUrl ? 'changePicture' : 'choosePicture')}
          </Button>
          {viewer.avatarUrl && (
            <Button tone="plain" isBusy={isBusy} onClick={remove}>
              <Trash2 aria-hidden="true" className="size-4" />
              {t('removePicture')}
            </Button>
          )}
        </div>
        <input
          ref={input}
          type="file"
          accept={imageTypes.join(',')}
          aria-label={t('choosePicture')}
          className="sr-only"
          tabIndex={-1}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen && choose(chosen)) setFile({ file: chosen, preview: URL.createObjectURL(chosen) });
          }}
        />
        {failure && (
          <p role="alert" className="text-danger text-sm">
            {failure}
          </p>
        )}
      </div>
      {file && (
        <CropDialog
          preview={file.preview}
          isBusy={isBusy}
          onClose={close}
          onUse={(crop) => void save(file.file, crop).then((isSaved) => isSaved && close())}
        />
      )}
    </div>
  );
}
