'use client';
import { useTranslations } from 'next-intl';
import type { ImageView } from '@/contracts/views/posts';
import { ImageGrid } from '../images/image-grid';

export function PostImages({ images, authorName }: { images: ImageView[]; authorName: string }) {
  const t = useTranslations('post');
  return <ImageGrid images={images} altOf={({ alt }) => alt || t('imageBy', { name: authorName })} />;
}
