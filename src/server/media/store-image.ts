// Every picture takes this way into the store: drawn anew, its smaller ones beside it.
import type { AppContext } from '@/server/platform/app-context';
import { deriveVariants } from './derive-variants';
import { reencodeImage } from './reencode-image';

/** The columns of `images` that say where a picture's files are. */
export const fileSelect = { id: true, key: true, smallKey: true, mediumKey: true } as const;
type Files = { key: string; smallKey: string | null; mediumKey: string | null };

/** The keys of all files of an image. */
export const keysOf = ({ key, smallKey, mediumKey }: Files): string[] => [key, smallKey, mediumKey].filter((one) => one !== null);

/** What was stored, as columns of `images`. */
export type StoredImage = Files & {
  id: string;
  url: string;
  smallUrl: string | null;
  mediumUrl: string | null;
  thumbhash: string;
  mime: string;
  width: number;
  height: number;
  bytes: number;
  variantBytes: number;
  isPrivate: boolean;
  derivedAt: Date;
};

type App = Pick<AppContext, 'files' | 'ids' | 'clock' | 'log'>;
type Options = { id?: string; xmp?: string; isPrivate?: boolean };

/**
 * Draws a picture anew and stores it with its smaller ones; no row is written. All files or none. Throws `DomainError`:
 * image-unreadable, image-too-large, store-unavailable.
 */
export async function storeImage(app: App, original: Uint8Array, options: Options = {}): Promise<StoredImage> {
  const { id = app.ids.next(), xmp, isPrivate = false } = options;
  const { bytes, mime, width, height } = await reencodeImage(original, { xmp });
  const { small, medium, thumbhash } = await deriveVariants(bytes, { xmp });
  const [full, smaller, middle] = await writeAll(app, [
    { name: `${id}.webp`, mime, bytes, isPrivate },
    small && { name: `${id}-small.webp`, mime, bytes: small, isPrivate },
    medium && { name: `${id}-medium.webp`, mime, bytes: medium, isPrivate },
  ]);
  return {
    ...{ id, key: full.key, url: full.url, mime, width, height, thumbhash, isPrivate },
    ...{ smallKey: smaller?.key ?? null, smallUrl: smaller?.url ?? null },
    ...{ mediumKey: middle?.key ?? null, mediumUrl: middle?.url ?? null },
    ...{ bytes: bytes.byteLength, variantBytes: (small?.byteLength ?? 0) + (medium?.byteLength ?? 0) },
    derivedAt: app.clock.now(),
  };
}

/** Takes the files of images from the store; what it refuses now, the sweep of orphans finds. Never throws. */
export async function removeFiles(app: Pick<App, 'files' | 'log'>, images: readonly Files[]): Promise<void> {
  await app.files
    .remove(images.flatMap(keysOf))
    .catch((err: unknown) => app.log.warn({ err }, 'files of an image stayed in the store'));
}

type File = Parameters<App['files']['write']>[0];
type Written = { key: string; url: string };
type WrittenAll = readonly [Written, Written | null, Written | null];

export async function writeAll(app: App, [full, small, medium]: readonly [File, File | null, File | null]): Promise<WrittenAll> {
  const write = (file: File | null) => (file ? app.files.write(file) : Promise.resolve(null));
  const written = await Promise.allSettled([app.files.write(full), write(small), write(medium)]);
  const [first, second, third] = written;
  if (first.status === 'fulfilled' && second.status === 'fulfilled' && third.status === 'fulfilled') {
    return [first.value, second.value, third.value];
  }
  const keys = written.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value.key] : []));
  await app.files.remove(keys).catch((err: unknown) => app.log.warn({ err }, 'files of an image stayed in the store'));
  throw written.find((one) => one.status === 'rejected')?.reason;
}
