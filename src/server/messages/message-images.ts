// Images of private messages: their files are private, each address is signed for the one who reads.
import type { ImageView } from '@/contracts/views/posts';
import type { Prisma } from '@/generated/prisma/client';
import { DomainError } from '@/lib/errors';
import { addressesFor } from '@/server/media/image-addresses';
import { fileSelect, keysOf } from '@/server/media/store-image';
import type { AppContext, Tx } from '@/server/platform/app-context';

export const messageImageSelect = {
  id: true,
  key: true,
  url: true,
  smallKey: true,
  smallUrl: true,
  isPrivate: true,
  thumbhash: true,
  width: true,
  height: true,
  alt: true,
  isMachineMade: true,
} as const satisfies Prisma.ImageSelect;

type ImageRow = Prisma.ImageGetPayload<{ select: typeof messageImageSelect }>;

/** As `viewerId` may read it, for a short while. */
export function messageImageView(app: Pick<AppContext, 'config' | 'clock'>, image: ImageRow, viewerId: string): ImageView {
  const { id, thumbhash, width, height, alt, isMachineMade } = image;
  return { id, thumbhash, width, height, alt, isMachineMade, mediumUrl: null, ...addressesFor(app, image, viewerId) };
}

export type SentImage = { imageId: string; alt: string };

/** Ties private images to a message, in their order. Each must be the sender's own and unused, else `image-not-found`. */
export async function claimMessageImages(
  tx: Tx,
  { ownerId, messageId, images }: { ownerId: string; messageId: string; images: readonly SentImage[] },
): Promise<void> {
  for (const [position, { imageId: id, alt }] of images.entries()) {
    const { count } = await tx.image.updateMany({
      where: { id, ownerId, state: 'unclaimed', isPrivate: true },
      data: { messageId, position, alt, state: 'claimed' },
    });
    if (count === 0) throw new DomainError('image-not-found', `No unused private image ${id} of ${ownerId}`);
  }
}

/** The images of a message that was taken back: their files go after the commit; what the store refuses then, the sweep removes. */
export async function discardMessageImages(
  app: Pick<AppContext, 'afterCommit' | 'files' | 'log'>,
  tx: Tx,
  messageId: string,
): Promise<void> {
  const images = await tx.image.findMany({ where: { messageId, state: 'claimed' }, select: fileSelect });
  if (images.length === 0) return;
  await tx.image.updateMany({ where: { messageId }, data: { state: 'deleted' } });
  const keys = images.flatMap(keysOf);
  app.afterCommit(tx, () =>
    app.files
      .remove(keys)
      .catch((error: unknown) => app.log.warn({ err: error, messageId }, 'files of a deleted message wait for the sweep')),
  );
}
