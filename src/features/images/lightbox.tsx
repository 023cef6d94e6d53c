'use client';
import { ChevronLeft, ChevronRight, Sparkles, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog } from 'radix-ui';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { ImageView } from '@/contracts/views/posts';
import { classNames } from '@/ui/class-names';
import { placeholderOf } from './placeholder';

type LightboxProps = {
  images: readonly ImageView[];
  altOf: (image: ImageView) => string;
  /** which one is shown first, from 0 */
  start: number;
  onClose: () => void;
};

/** Images large, one at a time: arrows, Home and End choose, Z zooms, Escape closes. Two fingers zoom as anywhere else. */
export function Lightbox({ images, altOf, start, onClose }: LightboxProps) {
  const t = useTranslations('images');
  const [at, setAt] = useState(start);
  const [isZoomed, setIsZoomed] = useState(false);
  const image = images[at];
  if (!image) return null;
  const show = (index: number) => {
    setIsZoomed(false);
    setAt(Math.min(Math.max(index, 0), images.length - 1));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys({ at, last: images.length - 1, show, zoom: () => setIsZoomed((was) => !was) })[event.key];
    // While zoomed, the arrows move the picture.
    if (!act || event.ctrlKey || event.metaKey || event.altKey || (isZoomed && event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    act();
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-[#0b0f14]/92" />
        <Dialog.Content
          aria-describedby={undefined}
          onKeyDown={onKeyDown}
          className="fixed inset-0 z-50 grid grid-rows-[auto_minmax(0,1fr)_auto] text-white outline-none"
        >
          <div className="flex items-center gap-2 p-2 sm:p-3">
            <Dialog.Title aria-live="polite" className="grow pl-2 text-sm tabular-nums">
              {t('position', { number: at + 1, count: images.length })}
            </Dialog.Title>
            <LightButton
              label={isZoomed ? t('zoomOut') : t('zoomIn')}
              onClick={() => setIsZoomed(!isZoomed)}
              isPressed={isZoomed}
            >
              {isZoomed ? <ZoomOut aria-hidden="true" className="size-5" /> : <ZoomIn aria-hidden="true" className="size-5" />}
            </LightButton>
            <LightButton label={t('close')} onClick={onClose}>
              <X aria-hidden="true" className="size-5" />
            </LightButton>
          </div>
          <Stage key={image.id} image={image} alt={altOf(image)} isZoomed={isZoomed} />
          <div className="flex items-end gap-2 p-2 sm:p-3">
            <LightButton label={t('previous')} onClick={() => show(at - 1)} isDisabled={at === 0}>
              <ChevronLeft aria-hidden="true" className="size-6" />
            </LightButton>
            <div className="max-h-[22dvh] min-w-0 grow overflow-y-auto text-center text-sm">
              <p className="break-words">{altOf(image)}</p>
              {image.isMachineMade && (
                <p className="mt-1 inline-flex items-center gap-1 text-white/80 text-xs">
                  <Sparkles aria-hidden="true" className="size-3.5" />
                  {t('machineMade')}
                </p>
              )}
            </div>
            <LightButton label={t('next')} onClick={() => show(at + 1)} isDisabled={at === images.length - 1}>
              <ChevronRight aria-hidden="true" className="size-6" />
            </LightButton>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type Moves = { at: number; last: number; show: (index: number) => void; zoom: () => void };

const keys = ({ at, last, show, zoom }: Moves): Readonly<Record<string, () => void>> => ({
  ArrowLeft: () => show(at - 1),
  ArrowRight: () => show(at + 1),
  Home: () => show(0),
  End: () => show(last),
  z: zoom,
  Z: zoom,
  '+': zoom,
  '-': zoom,
});

function Stage({ image, alt, isZoomed }: { image: ImageView; alt: string; isZoomed: boolean }) {
  const t = useTranslations('images');
  const blurred = placeholderOf(image.thumbhash);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a region that scrolls must be reachable by keyboard; there is no form to group
    <div
      role="group"
      aria-label={t('stage')}
      tabIndex={isZoomed ? 0 : undefined}
      className={classNames('min-h-0 px-2', isZoomed ? 'overflow-auto' : 'grid place-items-center overflow-hidden')}
    >
      {/* biome-ignore lint/performance/noImgElement: the largest size of the store, nothing to optimise */}
      <img
        src={image.url}
        width={image.width}
        height={image.height}
        alt={alt}
        style={blurred ? { backgroundImage: `url(${blurred})`, backgroundSize: '100% 100%' } : undefined}
        className={isZoomed ? 'h-auto w-[max(200%,100vw)] max-w-none' : 'h-auto max-h-full w-auto max-w-full object-contain'}
      />
    </div>
  );
}

type LightButtonProps = {
  label: string;
  onClick: () => void;
  children: ReactNode;
  isDisabled?: boolean;
  isPressed?: boolean;
};

function LightButton({ label, onClick, children, isDisabled = false, isPressed }: LightButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isDisabled || undefined}
      aria-pressed={isPressed}
      onClick={isDisabled ? undefined : onClick}
      className={classNames(
        'grid size-11 shrink-0 place-items-center rounded-full bg-white/10 focus-visible:outline-2 focus-visible:outline-white',
        isDisabled ? 'opacity-35' : 'hover:bg-white/25',
      )}
    >
      {children}
    </button>
  );
}
