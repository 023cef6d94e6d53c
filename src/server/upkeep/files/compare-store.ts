// The store against the tables, both ways. Reads only: what to do about it, sweep-store.ts does.
import type { AppContext } from '@/server/platform/app-context';
import type { StoreEntry } from '@/server/platform/storage/file-store';
import { knownKeys } from './known-keys';

type App = Pick<AppContext, 'db' | 'files' | 'clock'>;
export type LostImage = { imageId: string; key: string; postId: string | null; createdAt: Date };
export type StoreComparison = { files: number; bytes: number; orphans: StoreEntry[]; lost: LostImage[] };

/** Younger ones may be on their way: an upload is there before its row, an export before it is complete. */
const youngMs = 24 * 3_600_000;
const batch = 1_000;

/** Files that no row knows and images whose file is not there, all of them older than a day. Throws `store-unavailable`. */
export async function compareStore(app: App): Promise<StoreComparison> {
  const before = new Date(app.clock.now().getTime() - youngMs);
  const held = new Set<string>();
  const orphans: StoreEntry[] = [];
  let bytes = 0;
  for await (const entries of pagesOf(app)) {
    const known = await knownKeys(
      app.db,
      entries.map(({ key }) => key),
    );
    for (const entry of entries) {
      held.add(entry.key);
      bytes += entry.bytes;
      if (!known.has(entry.key) && entry.uploadedAt < before) orphans.push(entry);
    }
  }
  return { files: held.size, bytes, orphans, lost: await lostImages(app, { held, before }) };
}

async function* pagesOf({ files }: App): AsyncGenerator<StoreEntry[]> {
  let offset = 0;
  let hasMore = true;
  while (hasMore) {
    const page = await files.list(offset);
    yield page.entries;
    offset += page.entries.length;
    hasMore = page.hasMore && page.entries.length > 0;
  }
}

async function lostImages({ db }: App, { held, before }: { held: ReadonlySet<string>; before: Date }): Promise<LostImage[]> {
  const lost: LostImage[] = [];
  let last: string | undefined;
  for (;;) {
    const images = await db.image.findMany({
      where: { state: { not: 'deleted' }, createdAt: { lt: before }, ...(last ? { id: { gt: last } } : {}) },
      orderBy: { id: 'asc' },
      select: { id: true, key: true, postId: true, createdAt: true },
      take: batch,
    });
    lost.push(...images.filter(({ key }) => !held.has(key)).map(({ id, ...image }) => ({ imageId: id, ...image })));
    last = images.at(-1)?.id;
    if (images.length < batch) return lost;
  }
}
