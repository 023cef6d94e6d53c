import { DomainError } from '@/lib/errors';
import type { Tx } from '@/server/platform/app-context';

/** Ties uploaded images to a post, in the order given, with what is on them (`alts`, in the same order; without one the image keeps its own). Each must be the owner's and unclaimed, else `DomainError('image-not-found')`. */
export async function claimImages(
  tx: Tx,
  claim: { ownerId: string; postId: string; imageIds: readonly string[]; alts?: readonly string[] },
): Promise<void> {
  const { ownerId, postId, imageIds, alts = [] } = claim;
  for (const [position, id] of imageIds.entries()) {
    const { count } = await tx.image.updateMany({
      where: { id, ownerId, state: 'unclaimed', isPrivate: false },
      data: { postId, position, state: 'claimed', ...(alts[position] ? { alt: alts[position] } : {}) },
    });
    if (count === 0) throw new DomainError('image-not-found', `No unclaimed image ${id} of ${ownerId}`);
  }
}
