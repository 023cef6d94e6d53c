import { DomainError } from '@/lib/errors';
import type { Tx } from '@/server/platform/app-context';

/** Ties uploaded images to a post, in the order given. Each must be the owner's and unclaimed, else `DomainError('image-not-found')`. */
export async function claimImages(
  tx: Tx,
  claim: { ownerId: string; postId: string; imageIds: readonly string[] },
): Promise<void> {
  const { ownerId, postId, imageIds } = claim;
  for (const [position, id] of imageIds.entries()) {
    const { count } = await tx.image.updateMany({
      where: { id, ownerId, state: 'unclaimed' },
      data: { postId, position, state: 'claimed' },
    });
    if (count === 0) throw new DomainError('image-not-found', `No unclaimed image ${id} of ${ownerId}`);
  }
}
