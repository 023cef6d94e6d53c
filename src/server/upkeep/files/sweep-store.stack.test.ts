import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { memoryFileStore } from '@/server/platform/storage/memory-file-store';
import { aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';
import { sweepStore } from './sweep-store';

const size = { mime: 'image/webp', width: 4, height: 3, bytes: 3 };
const long = new Date(0);

/** The application with files in memory, all of them uploaded long ago, and the rows of one person. */
async function withFiles() {
  const files = memoryFileStore();
  const app = { ...(await testApp()), files };
  const ada = await aPerson(app);
  const image = (key: string, more: object = {}) =>
    app.db.image.create({
      data: { id: app.ids.next(), ownerId: ada.id, key, url: `https://x/${key}`, createdAt: long, ...size, ...more },
    });
  return { ...app, ada, image, asOperator: caller(app, { as: await aPerson(app, { role: 'operator' }) }) };
}

const bytes = new Uint8Array([1, 2, 3]);

test('F03: files that no row knows and images without a file are told first, and go only when an operator says so', async () => {
  await using app = await withFiles();
  const { files, ada, asOperator } = app;
  const post = await aPost(app, { author: ada });
  const [full, small, medium, exported, secret, stray] = Array.from({ length: 6 }, () => files.put(bytes));
  await app.image(full ?? '', { smallKey: small, mediumKey: medium, state: 'claimed', postId: post.id });
  const lost = await app.image('never-there', { state: 'claimed', postId: post.id });
  await app.image('on-its-way', { createdAt: app.clock.now() });
  await app.db.accountExport.create({ data: { id: app.ids.next(), userId: ada.id, parts: [exported ?? ''], createdAt: long } });
  const file = { ownerId: ada.id, name: 'a', mime: 'b', bytes: 3n, expiresAt: new Date(4e12) };
  await app.db.privateFile.create({ data: { ...file, id: app.ids.next(), key: secret ?? '' } });

  const report = await asOperator.files.report();
  expect(report).toMatchObject({ files: 6, bytes: 18, unclaimed: 1, deleted: 0 });
  expect(report.orphans).toMatchObject({ count: 1, bytes: 3, first: [{ key: stray }] });
  expect(report.lost).toMatchObject({ count: 1, first: [{ imageId: lost.id, postId: post.id }] });
  expect(files.files.size).toBe(6);

  expect(await asOperator.files.sweep()).toEqual({ removedFiles: 1, withdrawnImages: 1 });
  expect([...files.files.keys()].sort()).toEqual([full, small, medium, exported, secret].sort());
  expect((await asOperator.posts.byId({ postId: post.id })).images).toHaveLength(1);
  expect(await asOperator.files.sweep()).toEqual({ removedFiles: 0, withdrawnImages: 0 });
});

test('F03: an image whose file is there although the list has not got it is spared, and nothing goes while the store is away', async () => {
  await using app = await withFiles();
  const key = app.files.put(bytes);
  const image = await app.image(key, { state: 'claimed' });
  const forgetful = { ...app, files: { ...app.files, list: async () => ({ entries: [], hasMore: false }) } };
  expect(await sweepStore(forgetful)).toEqual({ removedFiles: 0, withdrawnImages: 0 });
  const away = { ...forgetful, files: { ...forgetful.files, open: () => Promise.reject(new Error('away')) } };
  await expect(sweepStore(away)).rejects.toThrow('away');
  expect(await app.db.image.findUnique({ where: { id: image.id } })).toMatchObject({ state: 'claimed' });
});

test('F03: only operators see the store’s report and sweep it', async () => {
  await using app = await withFiles();
  const asAda = caller(app, { as: app.ada });
  await expect(asAda.files.report()).rejects.toMatchObject({ message: 'not-allowed' });
  await expect(asAda.files.sweep()).rejects.toMatchObject({ message: 'not-allowed' });
});

test('whoever writes files into the store is known to the sweep', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const writers = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.') && !name.startsWith('platform/'))
    .filter((name) => /\bfiles\.write\(|\bstore\.write\(/.test(readFileSync(path.join(root, name), 'utf8')));
  expect(writers.sort()).toEqual(knownWriters);
});

/** Each of them keeps its keys in a table that `known-keys.ts` reads. */
const knownWriters = [
  'casting/portrait.ts',
  'media/derive-missing.ts',
  'media/private-files.ts',
  'media/set-avatar.ts',
  'media/store-image.ts',
];
