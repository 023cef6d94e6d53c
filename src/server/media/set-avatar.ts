import sharp from 'sharp';
import type { SetAvatarInput } from '@/contracts/inputs/accounts';
import { limits } from '@/contracts/limits';
import { DomainError } from '@/lib/errors';
import type { AppContext, Tx } from '@/server/platform/app-context';

type App = Pick<AppContext, 'db' | 'transact' | 'files' | 'ids' | 'clock' | 'log'>;
type Person = { id: string };
type Crop = SetAvatarInput['crop'];

/** Pixels of an avatar's edge. */
const edge = 512;

/**
 * Makes a square of an uploaded picture one's avatar; the upload and the avatar before are given to the sweep. Throws `image-not-found`,
 * also for other people's and for pictures in posts, `image-unreadable`, `store-unavailable`.
 */
export async function setAvatar(app: App, by: Person, { imageId, crop }: SetAvatarInput): Promise<void> {
  const upload = await app.db.image.findFirst({
    where: { id: imageId, ownerId: by.id, state: 'unclaimed' },
    select: { key: true },
  });
  if (!upload) throw notFound(imageId);
  const bytes = await cropSquare(await app.files.read(upload.key, limits.image.bytes), crop);
  const id = app.ids.next();
  const { key, url } = await app.files.write({ name: `${id}.webp`, mime: 'image/webp', bytes });
  const square = { id, ownerId: by.id, key, url, mime: 'image/webp', width: edge, height: edge, bytes: bytes.byteLength };
  try {
    await app.transact(async (tx) => {
      const { count } = await tx.image.updateMany({
        where: { id: imageId, ownerId: by.id, state: 'unclaimed' },
        data: { state: 'deleted' },
      });
      if (count === 0) throw notFound(imageId);
      await tx.image.create({ data: { ...square, state: 'claimed', createdAt: app.clock.now() }, select: { id: true } });
      await replace(app, tx, { by, url });
    });
  } catch (error) {
    await app.files.remove([key]).catch((err: unknown) => app.log.warn({ err, key }, 'an unused avatar stayed in the store'));
    throw error;
  }
}

/** Back to the drawn one. */
export async function removeAvatar(app: App, by: Person): Promise<void> {
  await app.transact((tx) => replace(app, tx, { by, url: null }));
}

async function replace(app: App, tx: Tx, { by, url }: { by: Person; url: string | null }): Promise<void> {
  const [before] = await tx.$queryRaw<{ avatarUrl: string | null }[]>`
    SELECT avatar_url AS "avatarUrl" FROM users WHERE id = ${by.id}::uuid FOR UPDATE`;
  await tx.user.update({ where: { id: by.id }, data: { avatarUrl: url, updatedAt: app.clock.now() }, select: { id: true } });
  if (!before?.avatarUrl) return;
  await tx.image.updateMany({ where: { ownerId: by.id, postId: null, url: before.avatarUrl }, data: { state: 'deleted' } });
}

/** The square around the middle of what was chosen, within the picture. Throws `image-unreadable`. */
async function cropSquare(picture: Uint8Array, crop: Crop): Promise<Uint8Array> {
  try {
    const still = await sharp(picture, { pages: 1 }).png().toBuffer({ resolveWithObject: true });
    return await sharp(still.data).extract(regionOf(still.info, crop)).resize(edge, edge).webp({ quality: 86 }).toBuffer();
  } catch (cause) {
    throw new DomainError('image-unreadable', 'The picture cannot be cropped', { cause });
  }
}

/** Whole pixels of the picture; exported for its test. */
export function regionOf({ width, height }: { width: number; height: number }, crop: Crop) {
  const wanted = Math.round(Math.min(crop.width * width, crop.height * height));
  const side = Math.max(1, Math.min(wanted, width, height));
  const within = (middle: number, length: number) => Math.max(0, Math.min(length - side, Math.round(middle - side / 2)));
  return {
    left: within((crop.x + crop.width / 2) * width, width),
    top: within((crop.y + crop.height / 2) * height, height),
    width: side,
    height: side,
  };
}

const notFound = (imageId: string) => new DomainError('image-not-found', `No unclaimed image ${imageId} of the person`);
