// What a browser uploaded is decoded and drawn anew: metadata, appended archives and every polyglot trick stay behind.
import sharp, { type Metadata, type Sharp } from 'sharp';
import { limits } from '@/contracts/limits';
import { DomainError } from '@/lib/errors';
import { planFrames } from './frame-plan';
import { sniffImage } from './sniff-image';

export type ReencodedImage = { bytes: Uint8Array; mime: 'image/webp'; width: number; height: number };

const { maxEdge, maxPixels } = limits.image;
const quality = 82;
const reading = { failOn: 'error', limitInputPixels: maxPixels } as const;
/** Wall seconds: below what the upload service waits for our answer. */
const decodingTime = { seconds: 10 };

/**
 * A WebP without metadata (but for `xmp`, when it is given), upright, at most 2048 pixels on its longer edge; animations keep moving.
 * Throws `DomainError`: `image-unreadable` (no picture, cut off), `image-too-large` (more pixels than allowed).
 */
export async function reencodeImage(bytes: Uint8Array, { xmp }: { xmp?: string } = {}): Promise<ReencodedImage> {
  if (!sniffImage(bytes)) throw new DomainError('image-unreadable', 'The bytes are no PNG, JPEG, GIF or WebP');
  const metadata = await readable(() => sharp(bytes, { ...reading, limitInputPixels: false }).metadata());
  if (metadata.width * metadata.height > maxPixels) {
    throw new DomainError('image-too-large', `The image has ${metadata.width} x ${metadata.height} pixels`);
  }
  const pipeline = (metadata.pages ?? 1) > 1 ? animation(bytes, metadata) : still(bytes);
  if (xmp !== undefined) pipeline.withXmp(xmp);
  const { data, info } = await readable(() => pipeline.timeout(decodingTime).toBuffer({ resolveWithObject: true }));
  return { bytes: data, mime: 'image/webp', width: info.width, height: info.pageHeight ?? info.height };
}

function still(bytes: Uint8Array): Sharp {
  return sharp(bytes, reading)
    .autoOrient()
    .resize({ width: maxEdge, height: maxEdge, fit: 'inside', withoutEnlargement: true })
    .webp({ quality });
}

function animation(bytes: Uint8Array, metadata: Metadata): Sharp {
  const plan = planFrames({ frames: metadata.pages ?? 1, width: metadata.width, height: metadata.height });
  // A cheap file can announce a thousand large frames: only as many are decoded as the pixel limit allows.
  const pages = Math.max(1, Math.min(plan.frames, Math.floor(maxPixels / (metadata.width * metadata.height))));
  return sharp(bytes, { ...reading, pages })
    .resize({ width: plan.width, height: plan.height, fit: 'fill' })
    .webp({ quality, effort: 2 });
}

async function readable<T>(decode: () => Promise<T>): Promise<T> {
  try {
    return await decode();
  } catch (cause) {
    throw new DomainError('image-unreadable', 'The image cannot be decoded', { cause });
  }
}
