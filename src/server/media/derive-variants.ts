import sharp from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';

/** Pixels of the longer edge. `small`: many beside each other; `medium`: one in the feed. */
export const variantEdges = { small: 320, medium: 800 } as const;
/** An edge that the format allows is 100. */
const hashEdge = 96;
const quality = 78;

export type Variants = { small: Uint8Array | null; medium: Uint8Array | null; thumbhash: string };

/**
 * The smaller ones of a picture that was drawn anew (WebP, each with `xmp` if it is given) and its thumbhash (base64). Null where the
 * picture is not larger itself. Of an animation: its first frame, small; larger ones would stand still.
 */
export async function deriveVariants(bytes: Uint8Array, { xmp }: { xmp?: string } = {}): Promise<Variants> {
  const { width, height, pages = 1, pageHeight } = await sharp(bytes).metadata();
  const edge = Math.max(width, pages > 1 ? (pageHeight ?? height) : height);
  const scaled = async (to: number) => {
    if (edge <= to) return null;
    const image = sharp(bytes, { pages: 1 }).resize({ width: to, height: to, fit: 'inside' }).webp({ quality });
    return (xmp === undefined ? image : image.withXmp(xmp)).toBuffer();
  };
  const [small, medium, thumbhash] = await Promise.all([
    scaled(variantEdges.small),
    pages > 1 ? null : scaled(variantEdges.medium),
    thumbhashOf(bytes),
  ]);
  return { small, medium, thumbhash };
}

async function thumbhashOf(bytes: Uint8Array): Promise<string> {
  const { data, info } = await sharp(bytes, { pages: 1 })
    .resize({ width: hashEdge, height: hashEdge, fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64');
}
