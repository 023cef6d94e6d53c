import type { AppContext, Tx } from '@/server/platform/app-context';
import { fileSelect, keysOf } from './store-image';

/**
 * Marks the images of a post as deleted; their files go after the commit. What the store refuses then, the sweep removes later.
 */
export async function discardImages(
  app: Pick<AppContext, 'afterCommit' | 'files' | 'log'>,
  tx: Tx,
  postId: string,
): Promise<void> {
  const images = await tx.image.findMany({ where: { postId, state: 'claimed' }, select: fileSelect });
  if (images.length === 0) return;
  await tx.image.updateMany({ where: { id: { in: images.map(({ id }) => id) } }, data: { state: 'deleted' } });
  const keys = images.flatMap(keysOf);
  app.afterCommit(tx, () =>
    app.files.remove(keys).catch((error) => app.log.warn({ error, postId }, 'files of a deleted post wait for the sweep')),
  );
}
