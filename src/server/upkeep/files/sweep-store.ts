import type { StoreSweepView } from '@/contracts/views/files';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';
import { compareStore, type LostImage } from './compare-store';

type App = Pick<AppContext, 'db' | 'files' | 'clock' | 'log'>;
const batch = 100;

/**
 * Removes the files that no row knows and withdraws the images whose file is really gone. Only when an operator asks: several towns may
 * share one store, and only people know whose files are whose. Doing it again does nothing more. Throws `store-unavailable`.
 */
export async function sweepStore(app: App): Promise<StoreSweepView> {
  const { orphans, lost } = await compareStore(app);
  for (let from = 0; from < orphans.length; from += batch) {
    await app.files.remove(orphans.slice(from, from + batch).map(({ key }) => key));
  }
  const gone: string[] = [];
  for (const image of lost) if (await isGone(app, image)) gone.push(image.imageId);
  const { count } = await app.db.image.updateMany({
    where: { id: { in: gone }, state: { not: 'deleted' } },
    data: { state: 'deleted' },
  });
  app.log.info({ removedFiles: orphans.length, withdrawnImages: count }, 'the file store was swept');
  return { removedFiles: orphans.length, withdrawnImages: count };
}

/** A list may be older than the store: the file itself is asked for before an image is given up. */
async function isGone({ files }: App, { key }: LostImage): Promise<boolean> {
  try {
    const { body } = await files.open(key);
    await body.cancel();
    return false;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'image-not-found') return true;
    throw error;
  }
}
