'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { SetAvatarInput } from '@/contracts/inputs/accounts';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Spinner } from '@/ui/spinner';

// Its code comes when somebody crops, not before.
const Cropper = dynamic(() => import('react-easy-crop'), { ssr: false, loading: () => <Spinner className="m-auto size-7" /> });

type Crop = SetAvatarInput['crop'];
type CropDialogProps = { preview: string; isBusy: boolean; onUse: (crop: Crop) => void; onClose: () => void };

const zooms = { min: 1, max: 4, step: 0.05 };

/** Chooses a square of a picture: by dragging, by the arrow keys on the picture, and by a slider. */
export function CropDialog({ preview, isBusy, onUse, onClose }: CropDialogProps) {
  const t = useTranslations('editProfile');
  const [position, setPosition] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(zooms.min);
  const [chosen, setChosen] = useState<Crop | null>(null);
  return (
    <Dialog isOpen onOpenChange={(isOpen) => isOpen || onClose()} title={t('cropTitle')} closeLabel={t('close')}>
      <div className="grid grid-cols-1 gap-4 p-1">
        <p className="text-ink-soft text-sm">{t('cropHint')}</p>
        <div className="relative h-64 overflow-hidden rounded-2xl bg-sunk sm:h-80">
          <Cropper
            image={preview}
            crop={position}
            zoom={zoom}
            minZoom={zooms.min}
            maxZoom={zooms.max}
            aspect={1}
            cropShape="round"
            showGrid={false}
            rotation={0}
            zoomSpeed={1}
            style={{}}
            classes={{}}
            mediaProps={{}}
            restrictPosition
            keyboardStep={4}
            cropperProps={{ 'aria-label': t('cropArea') }}
            onCropChange={setPosition}
            onZoomChange={setZoom}
            onCropComplete={({ x, y, width, height }) => setChosen(sharesOf({ x, y, width, height }))}
          />
        </div>
        <label className="grid gap-1.5 font-medium text-sm">
          {t('zoom')}
          <input
            type="range"
            {...zooms}
            value={zoom}
            onChange={(event) => setZoom(Number(event.target.value))}
            className="h-6 w-full accent-accent"
          />
        </label>
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button isBusy={isBusy} disabled={!chosen} onClick={() => chosen && onUse(chosen)}>
            {t('usePicture')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Percent to shares; the cropper may step a hair over the edge. */
function sharesOf(percent: Crop): Crop {
  const share = (value: number, least: number) => Math.min(1, Math.max(least, value / 100));
  const { x, y, width, height } = percent;
  return { x: share(x, 0), y: share(y, 0), width: share(width, 0.01), height: share(height, 0.01) };
}
