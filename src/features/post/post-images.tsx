import { Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ImageView } from '@/contracts/views/posts';

/** Width and height are known, so nothing jumps when the file arrives. */
export function PostImages({ images, authorName }: { images: ImageView[]; authorName: string }) {
  const t = useTranslations('post');
  return images.map((image) => (
    <figure key={image.id} className="relative mt-3">
      {/* biome-ignore lint/performance/noImgElement: the store serves the final size; an optimiser would fetch it again */}
      <img
        src={image.url}
        width={image.width}
        height={image.height}
        alt={image.alt || t('imageBy', { name: authorName })}
        loading="lazy"
        className="max-h-[32rem] w-full rounded-2xl border border-line bg-sunk object-cover"
      />
      {image.isMachineMade && (
        <figcaption className="absolute right-2.5 bottom-2.5 flex items-center gap-1 rounded-full bg-black/60 px-2.5 py-1 text-white text-xs">
          <Sparkles aria-hidden="true" className="size-3.5" />
          {t('machineMade')}
        </figcaption>
      )}
    </figure>
  ));
}
