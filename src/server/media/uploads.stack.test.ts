// What one person may upload, what is told twice, and what others wrote into a picture about how it was made.
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { limits } from '@/contracts/limits';
import { DomainError } from '@/lib/errors';
import { memoryFileStore } from '@/server/platform/storage/memory-file-store';
import { aCharacter, aPerson, aPost } from '@/testing/builders';
import { testApp } from '@/testing/test-app';
import { acceptUpload } from './accept-upload';
import { deriveMissing } from './derive-missing';
import { machineMadeMark, markXmp } from './machine-made-mark';
import { readForeignMark } from './read-foreign-mark';
import { storeImage } from './store-image';

const picture = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: { r: 9, g: 99, b: 199 } } });

/** The application with its files in memory. */
async function withFiles() {
  const files = memoryFileStore();
  return { ...(await testApp()), files };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: Error) => (error instanceof DomainError ? error.code : error.message),
  );

type App = Awaited<ReturnType<typeof withFiles>>;

function imageRow(app: App, ownerId: string, more: object = {}) {
  const id = app.ids.next();
  const size = { width: 4, height: 3, bytes: 1000 };
  return {
    id,
    ownerId,
    key: `key-${id}`,
    url: `https://files.invalid/f/${id}`,
    mime: 'image/webp',
    createdAt: app.clock.now(),
    ...size,
    ...more,
  };
}

test('F05: the same upload told twenty times at once is one image, and everybody who tells it learns its id', async () => {
  await using app = await withFiles();
  const { id: ownerId } = await aPerson(app);
  const key = app.files.put(await picture(900, 600).png().toBuffer());
  const answers = await Promise.all(Array.from({ length: 20 }, () => acceptUpload(app, { key, ownerId })));
  expect(new Set(answers.map(({ imageId }) => imageId)).size).toBe(1);
  expect([await app.db.image.count(), app.files.files.size]).toEqual([1, 3]);
  const later = await acceptUpload(app, { key, ownerId });
  expect(later.imageId).toBe(answers[0]?.imageId);
  expect(await codeOf(acceptUpload(app, { key, ownerId: (await aPerson(app)).id }))).toBe('image-not-found');
});

test('F05: a day’s bytes, a day’s images and all one has are limited, twenty uploads at once do not slip through', async () => {
  await using app = await withFiles();
  const { bytes, bytesPerDay, perDay } = limits.uploads;
  const old = new Date(app.clock.now().getTime() - 2 * 86_400_000);
  const png = await picture().png().toBuffer();
  const upload = (ownerId: string) => codeOf(acceptUpload(app, { key: app.files.put(png), ownerId }));
  const [ada, bob, eve] = [await aPerson(app), await aPerson(app), await aPerson(app)];
  await app.db.image.create({ data: imageRow(app, ada.id, { bytes: bytesPerDay }) });
  expect(await upload(ada.id)).toBe('upload-quota');
  const hoard = Math.floor(bytes / 2);
  for (const variantBytes of [hoard, hoard]) {
    await app.db.image.create({ data: imageRow(app, bob.id, { createdAt: old, variantBytes, state: 'claimed' }) });
  }
  expect(await upload(bob.id)).toBe('upload-quota');
  await app.db.image.createMany({ data: Array.from({ length: perDay - 2 }, () => imageRow(app, eve.id)) });
  const codes = await Promise.all(Array.from({ length: 20 }, () => upload(eve.id)));
  expect(codes.filter((code) => code === 'accepted')).toHaveLength(2);
  expect(codes.filter((code) => code === 'upload-quota')).toHaveLength(18);
  const row = await app.db.image.findFirstOrThrow({ where: { ownerId: eve.id, uploadKey: { not: null } } });
  expect(app.files.files.size).toBe(2);
  expect(app.files.files.has(row.key)).toBe(true);
});

const camera = { IFD0: { Copyright: 'somebody' }, IFD3: { GPSLatitude: '48/1 51/1 0/1' } };
const foreign = markXmp({
  source: 'trainedAlgorithmicMedia',
  aigc: { Label: '1', ContentProducer: 'other', ProduceID: 'p1', ContentPropagator: '', PropagateID: '' },
});

test('P: AI account badge: what another maker wrote about a machine-made picture is read, kept in the bytes and shown; the place is not', async () => {
  await using app = await withFiles();
  const { id: ownerId } = await aPerson(app);
  const marked = await picture(1200, 800).withExif(camera).withXmp(foreign).jpeg().toBuffer();
  const { imageId, isMachineMade } = await acceptUpload(app, { key: app.files.put(marked), ownerId });
  expect(isMachineMade).toBe(true);
  const row = await app.db.image.findUniqueOrThrow({ where: { id: imageId } });
  expect(row.isMachineMade).toBe(true);
  for (const key of [row.key, row.smallKey, row.mediumKey]) {
    const bytes = app.files.files.get(key ?? '') ?? new Uint8Array();
    const { xmp, exif } = await sharp(bytes).metadata();
    expect(xmp?.toString()).toContain('digitalsourcetype/trainedAlgorithmicMedia');
    expect(xmp?.toString()).toMatch(/AIGC="\{&quot;Label&quot;:&quot;1&quot;,&quot;ContentProducer&quot;:&quot;other/);
    expect(exif).toBeUndefined();
    expect(await readForeignMark(bytes)).toContain('other');
  }
});

test('a mark is found in XMP, EXIF and a PNG’s texts, and nowhere in an ordinary photo', async () => {
  const source = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
  const xmpOf = (value: string) =>
    machineMadeMark({ source: 'trained', id: 'x' }).replace(/DigitalSourceType="[^"]*"/, `DigitalSourceType="${source}${value}"`);
  const bytes = [
    await picture().withXmp(xmpOf('compositeWithTrainedAlgorithmicMedia')).png().toBuffer(),
    await picture()
      .withExif({ IFD0: { ImageDescription: '{"AIGC":{"Label":"2","ContentProducer":"x"}}' } })
      .jpeg()
      .toBuffer(),
    await picture()
      .withXmp(machineMadeMark({ source: 'algorithmic', id: 'y' }))
      .webp()
      .toBuffer(),
  ];
  for (const each of bytes) expect(await readForeignMark(each)).toContain('DigitalSourceType');
  const plain = [
    await picture().withExif(camera).jpeg().toBuffer(),
    await picture()
      .withXmp(xmpOf('digitalCapture').replace(/ TC260:AIGC="[^"]*"/, ''))
      .jpeg()
      .toBuffer(),
    await picture()
      .withExif({ IFD0: { ImageDescription: 'a talk about AIGC {and Labels}' } })
      .jpeg()
      .toBuffer(),
  ];
  for (const each of plain) expect(await readForeignMark(each)).toBeNull();
  expect(await readForeignMark(new Uint8Array([1, 2, 3]))).toBeNull();
});

test('P: thumbhash: a picture is stored with what stands in its place, and older ones of posts get theirs', async () => {
  await using app = await withFiles();
  const ada = await aCharacter(app);
  const post = await aPost(app, { author: ada });
  const key = app.files.put(await picture(1000, 500).webp().toBuffer());
  const row = imageRow(app, ada.id, { key, postId: post.id, state: 'claimed', width: 1000, height: 500 });
  const lost = imageRow(app, ada.id, { postId: post.id, state: 'claimed' });
  await app.db.image.createMany({ data: [row, lost, imageRow(app, ada.id)] });
  expect([await deriveMissing(app), await deriveMissing(app)]).toEqual([2, 0]);
  const seen = await app.db.image.findUniqueOrThrow({ where: { id: row.id } });
  expect(seen.thumbhash).toMatch(/^[A-Za-z0-9+/=]{20,60}$/);
  const widths = [seen.smallKey, seen.mediumKey].map(
    async (one) => (await sharp(app.files.files.get(one ?? '')).metadata()).width,
  );
  expect(await Promise.all(widths)).toEqual([320, 800]);
});

test('F01: a store that refuses one of a picture’s files keeps none of them', async () => {
  await using app = await withFiles();
  const broken = { ...app, files: { ...app.files, write: refuseSecond(app.files.write) } };
  await expect(storeImage(broken, await picture(1200, 900).png().toBuffer())).rejects.toThrow('full');
  expect(app.files.files.size).toBe(0);
});

function refuseSecond<F extends (...given: never[]) => Promise<unknown>>(write: F): F {
  let count = 0;
  const refusing = (...given: Parameters<F>) => {
    count += 1;
    return count === 2 ? Promise.reject(new Error('the store is full')) : write(...given);
  };
  return refusing as F; // the same function with one call that fails
}
