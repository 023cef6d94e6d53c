import { limits } from '@/contracts/limits';
import type { AppContext } from '@/server/platform/app-context';
import { reencodeImage } from './reencode-image';

export type AcceptedUpload = { imageId: string; url: string; width: number; height: number };

/**
 * Takes over a file that a browser put into the store: the re-encoded picture is stored as a new file with an unclaimed row, the
 * original is removed in every case. Throws `DomainError`: image-unreadable, image-too-large, image-not-found, store-unavailable.
 */
export async function acceptUpload(
  app: Pick<AppContext, 'db' | 'files' | 'ids' | 'clock' | 'log'>,
  upload: { key: string; ownerId: string },
): Promise<AcceptedUpload> {
  try {
    const original = await app.files.read(upload.key, limits.image.bytes);
    return await keep(app, upload.ownerId, original);
  } finally {
    await app.files
      .remove([upload.key])
      .catch((error) => app.log.warn({ error, key: upload.key }, 'an original upload stayed in the store'));
  }
}

async function keep(
  app: Pick<AppContext, 'db' | 'files' | 'ids' | 'clock'>,
  ownerId: string,
  original: Uint8Array,
): Promise<AcceptedUpload> {
  const { bytes, mime, width, height } = await reencodeImage(original);
  const id = app.ids.next();
  const { key, url } = await app.files.write({ name: `${id}.webp`, mime, bytes });
  const row = { id, ownerId, key, url, mime, width, height, bytes: bytes.byteLength, createdAt: app.clock.now() };
  try {
    await app.db.image.create({ data: row });
  } catch (error) {
    await app.files.remove([key]).catch(() => undefined);
    throw error;
  }
  return { imageId: id, url, width, height };
}
