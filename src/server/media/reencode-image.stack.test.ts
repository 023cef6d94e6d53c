import sharp from 'sharp';
import { expect, test } from 'vitest';
import { limits } from '@/contracts/limits';
import { DomainError } from '@/lib/errors';
import { animationLimits } from './frame-plan';
import { reencodeImage } from './reencode-image';

const red = { r: 200, g: 40, b: 40 };
const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: red } });

async function animation(frames: number, edge: number): Promise<Buffer> {
  const shades = Array.from({ length: frames }, (_, index) => ({ r: (index * 37) % 256, g: 80, b: 120 }));
  const pages = await Promise.all(
    shades.map((background) =>
      sharp({ create: { width: edge, height: edge, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(pages, { join: { animated: true } })
    .gif({ loop: 0, delay: shades.map(() => 80) })
    .toBuffer();
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const error = await reencodeImage(bytes).then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof DomainError ? error.code : String(error);
}

test('F01: P: EXIF/GPS removed: a photo stands upright, fits into 2048 pixels and has lost its metadata, where it was taken too', async () => {
  const photo = await picture(3000, 1500)
    .withExif({ IFD0: { Copyright: 'secret street 5' }, IFD3: { GPSLatitude: '48/1 51/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const result = await reencodeImage(photo);
  const seen = await sharp(result.bytes).metadata();
  expect([result.width, result.height]).toEqual([1024, 2048]);
  expect([seen.width, seen.height, seen.format]).toEqual([1024, 2048, 'webp']);
  expect([seen.exif, seen.icc, seen.xmp, seen.iptc, seen.orientation]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect((await sharp(photo).metadata()).exif?.byteLength).toBeGreaterThan(0);
  expect(Buffer.from(result.bytes).includes('secret street')).toBe(false);
});

test('a small picture keeps its size and its transparency', async () => {
  const png = await sharp({ create: { width: 60, height: 40, channels: 4, background: { ...red, alpha: 0.2 } } })
    .png()
    .toBuffer();
  const result = await reencodeImage(png);
  expect([result.width, result.height]).toEqual([60, 40]);
  expect((await sharp(result.bytes).metadata()).hasAlpha).toBe(true);
});

test('what was hidden behind the picture does not survive', async () => {
  const polyglot = Buffer.concat([await picture(20, 20).png().toBuffer(), Buffer.from('<script>alert(1)</script>PK\x03\x04')]);
  expect(Buffer.from((await reencodeImage(polyglot)).bytes).includes('script')).toBe(false);
});

test('an animation keeps moving, at its pace', async () => {
  const result = await reencodeImage(await animation(6, 120));
  const seen = await sharp(result.bytes).metadata();
  expect([result.width, result.height]).toEqual([120, 120]);
  expect([seen.pages, seen.delay, seen.loop]).toEqual([6, Array.from({ length: 6 }, () => 80), 0]);
});

test('a long, large animation is made smaller before it is made shorter', async () => {
  const result = await reencodeImage(await animation(40, 1000));
  const seen = await sharp(result.bytes).metadata();
  expect(seen.pages).toBe(40);
  expect(result.width * result.height * 40).toBeLessThanOrEqual(animationLimits.pixels);
}, 30_000);

test('a page of HTML that calls itself a picture, an SVG and nothing at all are refused', async () => {
  expect(await refusalOf(Buffer.from('<!doctype html><script>alert(1)</script>'))).toBe('image-unreadable');
  expect(await refusalOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))).toBe('image-unreadable');
  expect(await refusalOf(new Uint8Array())).toBe('image-unreadable');
});

test('a picture that was cut off is refused, wherever the cut is', async () => {
  const noise = await sharp({
    create: { width: 400, height: 300, channels: 3, background: red, noise: { type: 'gaussian', mean: 128, sigma: 30 } },
  });
  for (const format of ['png', 'jpeg', 'webp', 'gif'] as const) {
    const whole = await noise.clone().toFormat(format).toBuffer();
    for (const part of [0.02, 0.4, 0.9]) {
      expect([format, part, await refusalOf(whole.subarray(0, Math.floor(whole.length * part)))]).toEqual([
        format,
        part,
        'image-unreadable',
      ]);
    }
  }
});

test('a bomb of a few kilobytes and a hundred million pixels is refused before it is decoded', async () => {
  const bomb = await picture(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer();
  expect(bomb.length).toBeLessThan(limits.image.bytes);
  const started = performance.now();
  expect(await refusalOf(bomb)).toBe('image-too-large');
  expect(performance.now() - started).toBeLessThan(500);
}, 30_000);
