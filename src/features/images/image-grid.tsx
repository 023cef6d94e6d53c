'use client';
import { lazy, Suspense, useRef, useState } from 'react';
import type { ImageView } from '@/contracts/views/posts';
import { classNames } from '@/ui/class-names';
import { GridImage } from './grid-image';

// Comes over the wire when the first image is opened.
const Lightbox = lazy(() => import('./lightbox').then(({ Lightbox }) => ({ default: Lightbox })));

/** One image in its own shape, two to nine in squares. Each opens large; afterwards the focus is where it was. */
export function ImageGrid({ images, altOf }: { images: readonly ImageView[]; altOf: (image: ImageView) => string }) {
  const [shown, setShown] = useState<number | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  if (images.length === 0) return null;
  const close = () => {
    setShown(null);
    // After the dialog has gone and the page takes focus again.
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <div className={classNames('relative z-10 mt-3 grid gap-1 overflow-hidden rounded-2xl', columnsOf(images.length))}>
      {images.map((image, index) => (
        <GridImage
          key={image.id}
          image={image}
          alt={altOf(image)}
          isAlone={images.length === 1}
          onOpen={(button) => {
            opener.current = button;
            setShown(index);
          }}
        />
      ))}
      {shown !== null && (
        <Suspense>
          <Lightbox images={images} altOf={altOf} start={shown} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}

function columnsOf(count: number): string {
  if (count === 1) return 'grid-cols-1';
  return count === 2 || count === 4 ? 'grid-cols-2' : 'grid-cols-3';
}
