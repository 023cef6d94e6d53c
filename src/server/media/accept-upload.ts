import { limits } from '@/contracts/limits';
import { DomainError } from '@/lib/errors';
import { demandNoSuspension } from '@/server/auth/demand-no-suspension';
import type { AppContext } from '@/server/platform/app-context';
import { addressesFor } from './image-addresses';
import { readForeignMark } from './read-foreign-mark';
import { removeFiles, type StoredImage, storeImage } from './store-image';
import { claimUploadRoom } from './upload-room';

/** Of a private picture, both addresses are signed for its owner; `smallUrl` of a picture that is small itself is null. */
export type AcceptedUpload = {
  imageId: string;
  url: string;
  smallUrl: string | null;
  width: number;
  height: number;
  isMachineMade: boolean;
};

type App = Pick<AppContext, 'db' | 'transact' | 'files' | 'ids' | 'clock' | 'log' | 'config'>;
/** `key`: of the original, as the browser put it into the store. */
type Upload = { key: string; ownerId: string; isPrivate?: boolean };

/**
 * Takes over a file that a browser put into the store: the picture drawn anew is stored with an unclaimed row, the original is removed
 * in every case. The same upload told twice, or at once, is one image. A picture that says that a machine made it keeps saying so.
 * Throws `DomainError`: suspended, image-unreadable, image-too-large, image-not-found, upload-quota, store-unavailable.
 */
export async function acceptUpload(app: App, upload: Upload): Promise<AcceptedUpload> {
  const known = await acceptedBefore(app, upload);
  if (known) return known;
  try {
    await demandWriter(app, upload.ownerId);
    const original = await app.files.read(upload.key, limits.image.bytes);
    return await keep(app, upload, original);
  } catch (error) {
    const meanwhile = isGone(error) ? await acceptedBefore(app, upload) : null;
    if (meanwhile) return meanwhile;
    throw error;
  } finally {
    await app.files
      .remove([upload.key])
      .catch((error) => app.log.warn({ error, key: upload.key }, 'an original upload stayed in the store'));
  }
}

/** An upload that was under way when its owner was suspended is not kept. */
async function demandWriter(app: App, ownerId: string): Promise<void> {
  const owner = await app.db.user.findUnique({ where: { id: ownerId }, select: { suspendedUntil: true } });
  if (owner) demandNoSuspension(app, { id: ownerId, ...owner });
}

const isGone = (error: unknown) => error instanceof DomainError && error.code === 'image-not-found';

async function acceptedBefore(app: App, { key, ownerId }: Upload): Promise<AcceptedUpload | null> {
  const image = await app.db.image.findUnique({ where: { uploadKey: key } });
  return image && image.ownerId === ownerId ? answerOf(app, image) : null;
}

async function keep(app: App, upload: Upload, original: Uint8Array): Promise<AcceptedUpload> {
  const { ownerId, key: uploadKey, isPrivate } = upload;
  const xmp = (await readForeignMark(original)) ?? undefined;
  const stored = await storeImage(app, original, { xmp, isPrivate });
  const row = { ...stored, ownerId, uploadKey, isMachineMade: xmp !== undefined, createdAt: app.clock.now() };
  try {
    const isNew = await app.transact(async (tx) => {
      await claimUploadRoom(app, tx, { ownerId, bytes: stored.bytes + stored.variantBytes });
      const { count } = await tx.image.createMany({ data: row, skipDuplicates: true });
      return count === 1;
    });
    if (isNew) return answerOf(app, row);
  } catch (error) {
    await removeFiles(app, [stored]);
    throw error;
  }
  await removeFiles(app, [stored]);
  const first = await acceptedBefore(app, upload);
  if (!first) throw new DomainError('image-not-found', `The upload ${uploadKey} is not ${ownerId}'s`);
  return first;
}

type Row = StoredImage | NonNullable<Awaited<ReturnType<App['db']['image']['findUnique']>>>;

function answerOf(app: App, image: Row & { ownerId: string; isMachineMade: boolean }): AcceptedUpload {
  const { id: imageId, width, height, isMachineMade } = image;
  return { imageId, ...addressesFor(app, image, image.ownerId), width, height, isMachineMade };
}
