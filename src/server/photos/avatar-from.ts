import sharp from 'sharp';
import type { PictureSource } from '@/server/platform/imagery/image-maker';

/** Shares of a portrait's width and height. A drawn one has its head at a known place; of others the upper middle is taken. */
const heads = { algorithmic: { left: 0.25, top: 0.09, side: 0.5 }, trained: { left: 0.25, top: 0.02, side: 0.5 } } as const;
const edge = 320;

/** A square with the head of a full-body portrait, PNG. */
export async function avatarFrom(portrait: Uint8Array, source: PictureSource): Promise<Uint8Array> {
  const { width, height } = await sharp(portrait).metadata();
  const { left, top, side } = heads[source];
  const size = Math.max(1, Math.min(Math.round(width * side), Math.floor(height * (1 - top))));
  const region = { left: Math.round(width * left), top: Math.round(height * top), width: size, height: size };
  return sharp(portrait).extract(region).resize(edge, edge).png().toBuffer();
}
