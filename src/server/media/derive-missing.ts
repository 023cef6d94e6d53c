import { limits } from '@/contracts/limits';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';
import { deriveVariants } from './derive-variants';

type App = Pick<AppContext, 'db' | 'files' | 'clock' | 'log'>;
const batch = 20;

/** Gives images of posts that are older than the smaller ones what they lack. Returns how many were looked at, at most 20. */
export async function deriveMissing(app: App): Promise<number> {
  const images = await app.db.image.findMany({
    where: { derivedAt: null, state: 'claimed', postId: { not: null } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, key: true, mime: true, isPrivate: true },
    take: batch,
  });
  for (const image of images) await deriveOne(app, image);
  return images.length;
}

type Image = { id: string; key: string; mime: string; isPrivate: boolean };

/** A picture whose file is gone or cannot be read is marked as looked at, too: the sweep tells about it. */
async function deriveOne(app: App, { id, key, mime, isPrivate }: Image): Promise<void> {
  const made = await app.files
    .read(key, limits.image.bytes)
    .then((bytes) => deriveVariants(bytes))
    .catch((error: unknown) => {
      if (error instanceof DomainError && error.isTransient) throw error;
      app.log.warn({ err: error, imageId: id }, 'an image has no smaller ones');
      return { small: null, medium: null, thumbhash: null };
    });
  const write = (name: string, bytes: Uint8Array | null) =>
    bytes ? app.files.write({ name: `${id}-${name}.webp`, mime, bytes, isPrivate }) : null;
  const [small, medium] = [await write('small', made.small), await write('medium', made.medium)];
  const { count } = await app.db.image.updateMany({
    where: { id, derivedAt: null },
    data: {
      ...{ smallKey: small?.key ?? null, smallUrl: small?.url ?? null },
      ...{ mediumKey: medium?.key ?? null, mediumUrl: medium?.url ?? null },
      variantBytes: (made.small?.byteLength ?? 0) + (made.medium?.byteLength ?? 0),
      thumbhash: made.thumbhash,
      derivedAt: app.clock.now(),
    },
  });
  if (count === 0) await app.files.remove([small, medium].flatMap((file) => (file ? [file.key] : [])));
}
