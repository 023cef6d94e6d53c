import { limits } from '@/contracts/limits';
import { DomainError } from '@/lib/errors';
import type { AppContext, Db } from '@/server/platform/app-context';
import { type Kind, presentable } from './kind';
import { exportKinds } from './kinds';
import { pages } from './pages';
import { type ZipFile, zipFile } from './zip-file';

type App = Pick<AppContext, 'db' | 'files' | 'clock' | 'log'>;
type Writing = { userId: string; signal: AbortSignal; take: (bytes: Uint8Array) => Promise<void> };

const encoder = new TextEncoder();

/**
 * Everything about a person as one zip: a JSON file a kind and the pictures. Bytes go to `take` as they are made: what is held in memory is one
 * page of rows or one picture, however much there is. Gives the rows by kind. Throws `store-unavailable`, and the signal's reason.
 */
export async function writeExport(app: App, { userId, signal, take }: Writing): Promise<Record<string, number>> {
  const zip = zipFile(take, app.clock.now());
  const counts: Record<string, number> = {};
  for (const kind of exportKinds) {
    signal.throwIfAborted();
    counts[kind.name] = await writeKind(app.db, zip, { kind, userId, signal });
  }
  counts.files = await writePictures(app, zip, { userId, signal });
  await zip.end();
  return counts;
}

type OfKind = { kind: Kind; userId: string; signal: AbortSignal };

async function writeKind(db: Db, zip: ZipFile, { kind, userId, signal }: OfKind): Promise<number> {
  const entry = zip.entry(`${kind.name}.json`);
  let count = 0;
  await entry.push(encoder.encode('['));
  for await (const rows of kind.rows(db, userId)) {
    signal.throwIfAborted();
    const lines = rows.map((row) => JSON.stringify(row, presentable));
    await entry.push(encoder.encode(`${count > 0 ? ',' : ''}\n${lines.join(',\n')}`));
    count += rows.length;
  }
  await entry.push(encoder.encode('\n]\n'));
  await entry.end();
  return count;
}

const ending: Record<string, string> = { 'image/webp': 'webp', 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' };

async function writePictures(app: App, zip: ZipFile, { userId, signal }: Omit<OfKind, 'kind'>): Promise<number> {
  const images = pages((after: { id: string; key: string; mime: string } | undefined, take) =>
    app.db.image.findMany({
      where: { ownerId: userId, state: 'claimed', ...(after ? { id: { gt: after.id } } : {}) },
      orderBy: { id: 'asc' },
      take,
      select: { id: true, key: true, mime: true },
    }),
  );
  let count = 0;
  for await (const some of images) {
    for (const { id, key, mime } of some) {
      signal.throwIfAborted();
      const bytes = await pictureOf(app, key);
      if (!bytes) continue;
      const entry = zip.entry(`images/${id}.${ending[mime] ?? 'bin'}`, { isPacked: true });
      await entry.push(bytes);
      await entry.end();
      count += 1;
    }
  }
  return count;
}

/** Null when the store has it no more: the copy is then made without it. */
async function pictureOf(app: App, key: string): Promise<Uint8Array | null> {
  try {
    return await app.files.read(key, limits.image.bytes);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'image-not-found') throw error;
    app.log.warn({ key }, 'a picture is missing from the store, and from a copy of its owner’s data');
    return null;
  }
}
