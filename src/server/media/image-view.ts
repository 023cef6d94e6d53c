import type { ImageView } from '@/contracts/views/posts';

/** The columns of `images` that a viewer sees, in the shape of an `ImageView`. */
export const imageSelect = {
  id: true,
  url: true,
  smallUrl: true,
  mediumUrl: true,
  thumbhash: true,
  width: true,
  height: true,
  alt: true,
  isMachineMade: true,
} as const satisfies Record<keyof ImageView, true>;
