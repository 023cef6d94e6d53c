import { useTranslations } from 'next-intl';
import type { ImageView } from '@/contracts/views/posts';

/** Width and height are known, so nothing jumps when the file arrives. */
export function PostImages({ images, authorName }: { images: ImageView[]; authorName: string }) {
  const t = useTranslations('post');
  return images.map((image) => (
    // biome-ignore lint/performance/noImgElement: the store serves the final size; an optimiser would fetch it again
    <img
      key={image.id}
      src={image.url}
      width={image.width}
      height={image.height}
      alt={image.alt || t('imageBy', { name: authorName })}
      loading="lazy"
      className="mt-3 max-h-[32rem] w-full rounded-2xl border border-line bg-sunk object-cover"
    />
  ));
}
