'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ImageTile } from './image-tile';
import type { UsedImageUploads } from './use-image-uploads';

// Comes over the wire when the first image is described.
const AltDialog = dynamic(() => import('./alt-dialog').then((module) => module.AltDialog), { ssr: false });

/** The images of a draft in their order: drag one, or move it with its buttons. */
export function ImageTray({ uploads }: { uploads: UsedImageUploads }) {
  const t = useTranslations('composer.images');
  const [dragged, setDragged] = useState<string | null>(null);
  const [described, setDescribed] = useState<string | null>(null);
  const { images } = uploads;
  const spoken = images.find(({ id }) => id === described);
  if (images.length === 0) return null;
  return (
    <>
      <ul aria-label={t('list', { count: images.length })} className="mt-3 grid grid-cols-2 gap-2 sm:grid-cols-3">
        {images.map((image, place) => (
          <ImageTile
            key={image.id}
            image={image}
            place={{ index: place, count: images.length }}
            uploads={uploads}
            onDescribe={() => setDescribed(image.id)}
            drag={{
              isDragged: dragged === image.id,
              onStart: () => setDragged(image.id),
              onEnd: () => setDragged(null),
              onOver: () => dragged !== null && dragged !== image.id && uploads.move(dragged, place),
            }}
          />
        ))}
      </ul>
      <p className="mt-1.5 text-ink-soft text-xs">{t('altHint')}</p>
      {spoken && (
        <AltDialog image={spoken} onDone={() => setDescribed(null)} onDescribe={(alt) => uploads.describe(spoken.id, alt)} />
      )}
    </>
  );
}
