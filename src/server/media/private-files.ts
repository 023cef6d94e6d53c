import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';

type App = Pick<AppContext, 'db' | 'files' | 'ids' | 'clock'>;
export type NewPrivateFile = { ownerId: string; name: string; mime: string; bytes: Uint8Array | Blob; expiresAt: Date };
export type StoredPrivateFile = { id: string; key: string; bytes: number };

/**
 * Keeps a file that only its owner may read (through `signFileAddress`) until `expiresAt`, then upkeep removes it. Give a Blob of a
 * file on disk for what is large. Throws `DomainError('store-unavailable')`.
 */
export async function keepPrivateFile(app: App, { bytes, ...file }: NewPrivateFile): Promise<StoredPrivateFile> {
  const { key } = await app.files.write({ name: file.name, mime: file.mime, bytes, isPrivate: true });
  const id = app.ids.next();
  const size = bytes instanceof Blob ? bytes.size : bytes.byteLength;
  try {
    await app.db.privateFile.create({ data: { ...file, id, key, bytes: BigInt(size), createdAt: app.clock.now() } });
  } catch (error) {
    await app.files.remove([key]).catch(() => undefined);
    throw error;
  }
  return { id, key, bytes: size };
}

/** The file behind an id, while it is its owner's and has not expired. Throws `DomainError('image-not-found')`. */
export async function privateFileOf(
  app: Pick<App, 'db' | 'clock'>,
  { id, ownerId }: { id: string; ownerId: string },
): Promise<{ key: string; name: string; bytes: number; expiresAt: Date }> {
  const file = await app.db.privateFile.findFirst({ where: { id, ownerId, expiresAt: { gt: app.clock.now() } } });
  if (!file) throw new DomainError('image-not-found', `No private file ${id} of ${ownerId}`);
  return { key: file.key, name: file.name, bytes: Number(file.bytes), expiresAt: file.expiresAt };
}

const batch = 100;

/** Removes what has expired, first from the store, then the rows. Returns how many went, at most 100. Throws `store-unavailable`. */
export async function sweepPrivateFiles(app: Pick<App, 'db' | 'files' | 'clock'>): Promise<number> {
  const where = { expiresAt: { lte: app.clock.now() } };
  const gone = await app.db.privateFile.findMany({ where, select: { id: true, key: true }, take: batch });
  await app.files.remove(gone.map(({ key }) => key));
  await app.db.privateFile.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  return gone.length;
}
