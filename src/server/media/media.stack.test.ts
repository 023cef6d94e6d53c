import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { limits } from '@/contracts/limits';
import { DomainError } from '@/lib/errors';
import { type MemoryFileStore, memoryFileStore } from '@/server/platform/storage/memory-file-store';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';
import { acceptUpload } from './accept-upload';
import { sweepUnclaimedImages } from './sweep-unclaimed-images';

const photo = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: { r: 9, g: 99, b: 199 } } })
    .jpeg()
    .toBuffer();

/** The application on real Postgres, its files in memory. */
async function withFiles(): Promise<AsyncDisposable & { app: TestApp; files: MemoryFileStore }> {
  const real = await testApp();
  const files = memoryFileStore();
  return { app: { ...real, files }, files, [Symbol.asyncDispose]: () => real[Symbol.asyncDispose]() };
}

async function upload(app: TestApp, files: MemoryFileStore, ownerId: string) {
  return acceptUpload(app, { key: files.put(await photo()), ownerId });
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: Error) => (error instanceof DomainError ? error.code : error.message),
  );

describe('accepting an upload', () => {
  test('P: Derivatives, lazy load, known size: keeps the picture drawn anew, with smaller ones, and nothing of the original', async () => {
    await using stack = await withFiles();
    const { app, files } = stack;
    const ada = await aPerson(app);
    const original = files.put(await photo(3000, 1000));
    const accepted = await acceptUpload(app, { key: original, ownerId: ada.id });
    const row = await app.db.image.findUniqueOrThrow({ where: { id: accepted.imageId } });
    expect(row).toMatchObject({
      ownerId: ada.id,
      state: 'unclaimed',
      mime: 'image/webp',
      width: 2048,
      height: 683,
      postId: null,
    });
    const size = { width: 2048, height: 683 };
    expect(accepted).toEqual({ imageId: row.id, url: row.url, smallUrl: row.smallUrl, ...size, isMachineMade: false });
    expect([...files.files.keys()].sort()).toEqual([row.key, row.smallKey, row.mediumKey].sort());
    const bytesOf = (key: string | null) => files.files.get(key ?? '')?.byteLength ?? Number.NaN;
    expect([bytesOf(row.key), bytesOf(row.smallKey) + bytesOf(row.mediumKey)]).toEqual([row.bytes, row.variantBytes]);
  });

  test('F01: what is no picture, is cut off or is too large leaves neither file nor row', async () => {
    await using stack = await withFiles();
    const { app, files } = stack;
    const { id: ownerId } = await aPerson(app);
    const whole = await photo(400, 300);
    const attempts: [Uint8Array, string][] = [
      [Buffer.from('<html><script>alert(1)</script></html>'), 'image-unreadable'],
      [whole.subarray(0, whole.length / 2), 'image-unreadable'],
      [Buffer.concat([whole, Buffer.alloc(limits.image.bytes)]), 'image-too-large'],
    ];
    for (const [bytes, code] of attempts) {
      expect(await codeOf(acceptUpload(app, { key: files.put(bytes), ownerId }))).toBe(code);
    }
    expect(await codeOf(acceptUpload(app, { key: 'never-uploaded', ownerId }))).toBe('image-not-found');
    expect([files.files.size, await app.db.image.count()]).toEqual([0, 0]);
  });
});

describe('a picture in a post', () => {
  test('is shown with it, and goes with it', async () => {
    await using stack = await withFiles();
    const { app, files } = stack;
    const ada = await aPerson(app);
    const { imageId, url } = await upload(app, files, ada.id);
    const post = await caller(app, { as: ada }).posts.create({ text: 'look', imageIds: [imageId], clientId: 'client-id-1' });
    const whole = { id: imageId, url, smallUrl: null, mediumUrl: null, width: 40, height: 30 };
    expect(post.images).toEqual([{ ...whole, thumbhash: expect.any(String), alt: '', isMachineMade: false }]);
    await caller(app, { as: ada }).posts.delete({ postId: post.id });
    expect(files.files.size).toBe(0);
    expect(await app.db.image.findUnique({ where: { id: imageId } })).toMatchObject({ state: 'deleted' });
  });

  test('D03: P: Up to 9 images: nine are shown in their order with their words, a tenth is refused, and a post made with AI says so', async () => {
    await using stack = await withFiles();
    const { app, files } = stack;
    const ada = await aPerson(app);
    const uploads = await Promise.all(Array.from({ length: 10 }, () => upload(app, files, ada.id)));
    const imageIds = uploads.map(({ imageId }) => imageId).reverse();
    const create = (ids: string[], clientId: string) =>
      caller(app, { as: ada }).posts.create({
        text: 'x',
        imageIds: ids,
        imageAlts: ['first', '', 'third'],
        isMadeWithAi: true,
        clientId,
      });
    await expect(create(imageIds, 'client-id-0')).rejects.toThrow();
    const post = await create(imageIds.slice(0, 9), 'client-id-1');
    expect(post.images.map(({ id }) => id)).toEqual(imageIds.slice(0, 9));
    expect(post.images.slice(0, 4).map(({ alt }) => alt)).toEqual(['first', '', 'third', '']);
    expect([post.isMadeWithAi, post.author.isAi]).toEqual([true, false]);
  });

  test('cannot be another’s, one already shown, or one that never was; the post is then not there at all', async () => {
    await using stack = await withFiles();
    const { app, files } = stack;
    const [ada, bob] = [await aPerson(app), await aPerson(app)];
    const { imageId } = await upload(app, files, ada.id);
    const post = (as: typeof ada, id: string, clientId: string) =>
      codeOf(caller(app, { as }).posts.create({ text: 'look', imageIds: [id], clientId }));
    expect(await post(bob, imageId, 'client-id-1')).toBe('image-not-found');
    expect(await post(ada, imageId, 'client-id-2')).toBe('accepted');
    expect(await post(ada, imageId, 'client-id-3')).toBe('image-not-found');
    expect(await post(ada, app.ids.next(), 'client-id-4')).toBe('image-not-found');
    expect(await app.db.post.count()).toBe(1);
    expect((await caller(app).profiles.byUsername({ username: bob.username })).postsCount).toBe(0);
  });

  test('is taken by one of two posts that claim it at once', async () => {
    await using stack = await withFiles();
    const { app, files } = stack;
    const ada = await aPerson(app);
    const { imageId } = await upload(app, files, ada.id);
    const attempts = Array.from({ length: 6 }, (_, index) =>
      codeOf(caller(app, { as: ada }).posts.create({ text: 'mine', imageIds: [imageId], clientId: `client-id-${index}` })),
    );
    expect((await Promise.all(attempts)).filter((code) => code === 'accepted')).toHaveLength(1);
    expect((await caller(app).profiles.byUsername({ username: ada.username })).postsCount).toBe(1);
  });
});

describe('the sweep', () => {
  test('F03: removes what no post took in time and what the store refused to remove before, and spares the rest', async () => {
    await using stack = await withFiles();
    const { app, files } = stack;
    const ada = await aPerson(app);
    const [old, shown, young] = [
      await upload(app, files, ada.id),
      await upload(app, files, ada.id),
      await upload(app, files, ada.id),
    ];
    await app.db.image.updateMany({ where: { id: { not: young.imageId } }, data: { createdAt: new Date(0) } });
    await caller(app, { as: ada }).posts.create({ text: 'x', imageIds: [shown.imageId], clientId: 'client-id-1' });
    const away = { ...app, files: { ...files, remove: () => Promise.reject(new Error('the store is away')) } };
    await expect(sweepUnclaimedImages(away, new Date(1000))).rejects.toThrow('away');
    expect(await sweepUnclaimedImages(app, new Date(1000))).toBe(1);
    expect(await sweepUnclaimedImages(app, new Date(1000))).toBe(0);
    expect((await app.db.image.findMany()).map(({ id }) => id).sort()).toEqual([shown.imageId, young.imageId].sort());
    expect([files.files.size, old.imageId === young.imageId]).toEqual([2, false]);
  });
});
