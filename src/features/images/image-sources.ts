import type { ImageView } from '@/contracts/views/posts';

/** Pixels on the longer edge of the smaller ones (server/media/derive-variants.ts). */
const edges = { small: 320, medium: 800 } as const;

/** All sizes of an image with their widths, for a browser to choose from; undefined where there is one only. */
export function srcSetOf({ url, smallUrl, mediumUrl, width, height }: ImageView): string | undefined {
  const widthAt = (edge: number) => Math.round((width / Math.max(width, height)) * edge);
  const sizes = [
    smallUrl && `${smallUrl} ${widthAt(edges.small)}w`,
    mediumUrl && `${mediumUrl} ${widthAt(edges.medium)}w`,
    `${url} ${width}w`,
  ].filter(Boolean);
  // An animation has a small one that stands still: it is shown whole.
  return mediumUrl === null ? undefined : sizes.join(', ');
}
