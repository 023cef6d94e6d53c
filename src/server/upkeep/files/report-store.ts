import type { StoreReportView } from '@/contracts/views/files';
import type { AppContext } from '@/server/platform/app-context';
import { compareStore } from './compare-store';

const shown = 50;

/** What a sweep would do, without doing it. Throws `DomainError('store-unavailable')`. */
export async function reportStore(app: Pick<AppContext, 'db' | 'files' | 'clock'>): Promise<StoreReportView> {
  const [{ files, bytes, orphans, lost }, counts] = await Promise.all([
    compareStore(app),
    app.db.image.groupBy({ by: ['state'], _count: true }),
  ]);
  const countOf = (state: string) => counts.find((one) => one.state === state)?._count ?? 0;
  return {
    ...{ files, bytes },
    orphans: {
      count: orphans.length,
      bytes: orphans.reduce((sum, entry) => sum + entry.bytes, 0),
      first: orphans.slice(0, shown),
    },
    lost: {
      count: lost.length,
      first: lost.slice(0, shown).map(({ imageId, postId, createdAt }) => ({ imageId, postId, createdAt })),
    },
    ...{ unclaimed: countOf('unclaimed'), deleted: countOf('deleted') },
  };
}
