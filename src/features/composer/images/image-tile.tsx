'use client';
import { ArrowLeft, ArrowRight, RotateCcw, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '@/ui/class-names';
import type { DraftImage } from './image-uploads';
import type { UsedImageUploads } from './use-image-uploads';

type ImageTileProps = {
  image: DraftImage;
  place: { index: number; count: number };
  uploads: UsedImageUploads;
  onDescribe: () => void;
  drag: { isDragged: boolean; onStart: () => void; onEnd: () => void; onOver: () => void };
};

export function ImageTile({ image, place, uploads, onDescribe, drag }: ImageTileProps) {
  const t = useTranslations('composer');
  const { id, name, preview, state, failure, alt } = image;
  const { index, count } = place;
  const number = index + 1;
  return (
    <li
      draggable
      onDragStart={drag.onStart}
      onDragEnd={drag.onEnd}
      onDragOver={(event) => {
        event.preventDefault();
        drag.onOver();
      }}
      className={classNames(
        'relative aspect-square cursor-grab overflow-hidden rounded-2xl border border-line bg-sunk',
        drag.isDragged && 'opacity-50',
        failure && 'border-danger/60',
      )}
    >
      {/* biome-ignore lint/performance/noImgElement: a file of this browser or our own small image, nothing to optimise */}
      <img
        src={preview}
        alt={alt || t('previewOf', { name })}
        draggable={false}
        onError={() => state === 'stored' && uploads.lose(id)}
        className="size-full object-cover"
      />
      <div className="absolute inset-x-1.5 top-1.5 flex justify-between">
        <TileButton
          label={t('images.describe', { number })}
          onClick={onDescribe}
          isOn={alt !== ''}
          className="px-2 font-bold text-xs"
        >
          ALT
        </TileButton>
        <TileButton label={t('images.remove', { number })} onClick={() => uploads.remove(id)}>
          <X aria-hidden="true" className="size-4" />
        </TileButton>
      </div>
      {count > 1 && (
        <div className="absolute inset-x-1.5 bottom-2.5 flex justify-between">
          <TileButton
            label={t('images.earlier', { number })}
            isDisabled={index === 0}
            onClick={() => uploads.move(id, index - 1)}
          >
            <ArrowLeft aria-hidden="true" className="size-4" />
          </TileButton>
          <TileButton
            label={t('images.later', { number })}
            isDisabled={index === count - 1}
            onClick={() => uploads.move(id, index + 1)}
          >
            <ArrowRight aria-hidden="true" className="size-4" />
          </TileButton>
        </div>
      )}
      {(state === 'waiting' || state === 'sending') && (
        <progress
          aria-label={t('images.uploading', { number })}
          value={image.progress}
          max={100}
          className="absolute inset-x-0 bottom-0 h-1.5 w-full appearance-none bg-sunk [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-accent"
        />
      )}
      {failure && <Failure image={image} failure={failure} onRetry={() => uploads.retry(id)} />}
    </li>
  );
}

type FailureProps = { image: DraftImage; failure: NonNullable<DraftImage['failure']>; onRetry: () => void };

/** Trying again helps when the line or the server was away, not when the file is wrong. */
const worthTrying = new Set(['failed', 'too-fast', 'quota', 'signed-out']);

function Failure({ image, failure, onRetry }: FailureProps) {
  const t = useTranslations('composer');
  return (
    <div className="absolute inset-x-0 top-10 bottom-11 grid content-center justify-items-center gap-1 bg-danger-soft/95 p-1.5 text-center">
      <p role="alert" className="text-danger text-xs leading-snug">
        {t(`imageFailures.${failure}`)}
      </p>
      {worthTrying.has(failure) && (
        <button
          type="button"
          onClick={onRetry}
          aria-label={t('images.retryOf', { name: image.name })}
          className="inline-flex min-h-7 items-center gap-1 rounded-full border border-danger/50 bg-surface px-2.5 font-medium text-danger text-xs"
        >
          <RotateCcw aria-hidden="true" className="size-3.5" />
          {t('images.retry')}
        </button>
      )}
    </div>
  );
}

type TileButtonProps = {
  label: string;
  onClick: () => void;
  children: ReactNode;
  isDisabled?: boolean;
  isOn?: boolean;
  className?: string;
};

function TileButton({ label, onClick, children, isDisabled = false, isOn = false, className }: TileButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      // Not `disabled`: who moved an image to its end must not lose the focus.
      aria-disabled={isDisabled || undefined}
      onClick={isDisabled ? undefined : onClick}
      className={classNames(
        'grid h-7 min-w-7 place-items-center rounded-full text-white transition-colors',
        isOn ? 'bg-[#1c5b3a]' : 'bg-black/65 hover:bg-black/85',
        isDisabled && 'opacity-40',
        className,
      )}
    >
      {children}
    </button>
  );
}
