'use client';
import { Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ImageView } from '@/contracts/views/posts';
import { classNames } from '@/ui/class-names';
import { useIsHydrated } from '../time/use-is-hydrated';
import { srcSetOf } from './image-sources';
import { placeholderOf } from './placeholder';

type GridImageProps = { image: ImageView; alt: string; isAlone: boolean; onOpen: (button: HTMLElement) => void };

/** Width and height are known, so nothing jumps when the file arrives; until then its blurred self is there. */
export function GridImage({ image, alt, isAlone, onOpen }: GridImageProps) {
  const t = useTranslations('images');
  const isHydrated = useIsHydrated();
  const blurred = isHydrated ? placeholderOf(image.thumbhash) : undefined;
  return (
    <button
      type="button"
      onClick={(event) => onOpen(event.currentTarget)}
      className={classNames(
        'relative block w-full cursor-zoom-in overflow-hidden bg-sunk focus-visible:z-10 focus-visible:outline-offset-[-3px]',
        !isAlone && 'aspect-square',
      )}
    >
      {/* biome-ignore lint/performance/noImgElement: the store serves the sizes; an optimiser would fetch them again */}
      <img
        src={image.url}
        srcSet={srcSetOf(image)}
        sizes={isAlone ? '(min-width: 640px) 600px, 92vw' : '(min-width: 640px) 300px, 46vw'}
        width={image.width}
        height={image.height}
        alt={alt}
        loading="lazy"
        decoding="async"
        style={blurred ? { backgroundImage: `url(${blurred})`, backgroundSize: 'cover' } : undefined}
        className={classNames('w-full object-cover', isAlone ? 'max-h-[32rem]' : 'h-full')}
      />
      <span className="sr-only">{t('open')}</span>
      {image.isMachineMade && (
        <span className="absolute right-2 bottom-2 flex items-center gap-1 rounded-full bg-black/65 px-2.5 py-1 text-white text-xs">
          <Sparkles aria-hidden="true" className="size-3.5" />
          <span className={isAlone ? undefined : 'sr-only'}>{t('machineMade')}</span>
        </span>
      )}
    </button>
  );
}
