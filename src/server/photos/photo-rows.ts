// What a photo of the world leaves in rows, in the transaction of the commit that tells of it.

import { shorten } from '@/lib/text';
import type { AppContext, Tx } from '@/server/platform/app-context';
import type { PhotoBrief } from './photo-brief';

type Taken = { worldId: string; characterId: string; photoId: string; brief: PhotoBrief; description: string; at: Date };

/** A photo was taken: a picture of it is owed. */
export async function owePicture(tx: Tx, { worldId, characterId, photoId, brief, description, at }: Taken): Promise<void> {
  const job = {
    id: photoId,
    worldId,
    kind: 'photo',
    characterId,
    photoId,
    brief,
    description: shorten(description, 500),
    createdAt: at,
  };
  await tx.imageJob.createMany({ data: job, skipDuplicates: true });
}

/** A post was published with a photo: its picture belongs to the post, now or as soon as it is made. */
export async function showWithPost(
  app: Pick<AppContext, 'ids'>,
  tx: Tx,
  { photoId, postId, authorId }: { photoId: string; postId: string; authorId: string },
): Promise<void> {
  const { count } = await tx.imageJob.updateMany({ where: { id: photoId, postId: null }, data: { postId } });
  const job = await tx.imageJob.findUnique({ where: { id: photoId } });
  if (!job) return;
  if (count === 1) {
    if (job.imageId)
      await tx.image.updateMany({ where: { id: job.imageId, state: 'claimed' }, data: { postId, ownerId: authorId } });
    return;
  }
  // The photo is in another post already: each post has a picture of its own.
  const { worldId, kind, description, createdAt } = job;
  const brief = job.brief ?? {};
  const id = app.ids.derive('photo-in-post', photoId, postId);
  await tx.imageJob.createMany({
    data: { id, worldId, kind, characterId: authorId, photoId, postId, brief, description, createdAt },
    skipDuplicates: true,
  });
}

/** A photo left a full album: without a post nobody sees its picture any more. The sweep of images removes the file. */
export async function dropPicture(tx: Tx, photoId: string): Promise<void> {
  const job = await tx.imageJob.findUnique({ where: { id: photoId }, select: { postId: true, imageId: true } });
  if (!job || job.postId !== null) return;
  await tx.imageJob.delete({ where: { id: photoId } });
  if (job.imageId) await tx.image.updateMany({ where: { id: job.imageId, postId: null }, data: { state: 'deleted' } });
}
