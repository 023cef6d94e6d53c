import type { ImageMaker } from '../image-maker';
import { composePicture } from './compose';

/** The default: draws the scene by rules. Needs no GPU, no network and no fonts; the same scene is the same picture. */
export function drawnMaker(): ImageMaker {
  return {
    name: 'drawn',
    async make({ scene, size }) {
      const { default: sharp } = await import('sharp');
      const bytes = await sharp(Buffer.from(composePicture(scene)))
        .resize({ width: size.width, height: size.height, fit: 'cover' })
        .png({ compressionLevel: 6 })
        .toBuffer();
      return { bytes, source: 'algorithmic' };
    },
  };
}
