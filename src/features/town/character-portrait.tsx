import { Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { CharacterView } from '@/contracts/views/world';
import { Card } from '@/ui/card';

type CharacterPortraitProps = { portrait: NonNullable<CharacterView['portrait']>; name: string };

export function CharacterPortrait({ portrait, name }: CharacterPortraitProps) {
  const t = useTranslations('character');
  const { url, width, height, isMachineMade } = portrait;
  return (
    <Card aria-labelledby="portrait-title" className="grid grid-cols-1 gap-3">
      <h2 id="portrait-title" className="font-display text-xl">
        {t('portrait')}
      </h2>
      {/* biome-ignore lint/performance/noImgElement: the store serves the final size; an optimiser would fetch it again */}
      <img
        src={url}
        width={width}
        height={height}
        alt={t('portraitOf', { name })}
        loading="lazy"
        className="max-h-[32rem] w-full rounded-2xl border border-line bg-sunk object-contain"
      />
      {isMachineMade && (
        <p className="flex items-center gap-1.5 text-ink-soft text-sm">
          <Sparkles aria-hidden="true" className="size-4" />
          {t('portraitIsMachineMade')}
        </p>
      )}
    </Card>
  );
}
