import type { AppContext } from '@/server/platform/app-context';
import { fileSelect, keysOf } from './store-image';

const batch = 200;

/**
 * Removes images that no post took before `olderThan`, and what is left of deleted ones: first the files, then the rows, so that
 * an interrupted sweep is finished by the next. Returns how many went, at most 200. Throws `DomainError('store-unavailable')`.
 */
export async function sweepUnclaimedImages(app: Pick<AppContext, 'db' | 'files'>, olderThan: Date): Promise<number> {
  const abandoned = await app.db.image.findMany({
    where: { state: 'unclaimed', createdAt: { lt: olderThan } },
    select: { id: true },
    take: batch,
  });
  // The state is asked for again: a post may have taken one in the meantime.
  await app.db.image.updateMany({
    where: { id: { in: abandoned.map(({ id }) => id) }, state: 'unclaimed' },
    data: { state: 'deleted' },
  });
  const gone = await app.db.image.findMany({ where: { state: 'deleted' }, select: fileSelect, take: batch });
  await app.files.remove(gone.flatMap(keysOf));
  await app.db.image.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  return gone.length;
}
