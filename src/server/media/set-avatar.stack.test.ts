import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';
import { memoryFileStore } from '../platform/storage/memory-file-store';
import { acceptUpload } from './accept-upload';
import { sweepUnclaimedImages } from './sweep-unclaimed-images';

const photo = (background: string) =>
  sharp({ create: { width: 600, height: 300, channels: 3, background } })
    .png()
    .toBuffer();

test('C02: a person crops a picture to an avatar, replaces it and takes it away; what is not shown any more goes', async () => {
  await using started = await testApp();
  const files = memoryFileStore();
  const app = { ...started, files };
  const [ada, eve] = [await aPerson(app), await aPerson(app)];
  const me = caller(app, { as: ada });
  const upload = async (colour: string) => acceptUpload(app, { key: files.put(await photo(colour)), ownerId: ada.id });
  const crop = { x: 0.5, y: 0, width: 0.5, height: 1 };

  const { imageId } = await upload('#ff0000');
  await expect(caller(app, { as: eve }).accounts.setAvatar({ imageId, crop })).rejects.toMatchObject({
    cause: { code: 'image-not-found' },
  });
  const first = await me.accounts.setAvatar({ imageId, crop });
  await expect(me.accounts.setAvatar({ imageId, crop })).rejects.toMatchObject({ cause: { code: 'image-not-found' } });
  const { key } = await app.db.image.findFirstOrThrow({ where: { ownerId: ada.id, state: 'claimed' } });
  expect(first?.avatarUrl).toContain(key);
  const stored = await sharp(await files.read(key, 10_000_000)).metadata();
  expect([stored.width, stored.height, stored.format]).toEqual([512, 512, 'webp']);

  const second = await me.accounts.setAvatar({ imageId: (await upload('#00ff00')).imageId, crop });
  expect(second?.avatarUrl).not.toBe(first?.avatarUrl);
  expect((await me.accounts.removeAvatar())?.avatarUrl).toBeNull();
  await sweepUnclaimedImages(app, new Date(0));
  expect([await app.db.image.count(), files.files.size]).toEqual([0, 0]);
});

test('C02: a person changes what they like; what differs in case only is said once', async () => {
  await using app = await testApp();
  const ada = await aPerson(app);
  const me = caller(app, { as: ada });
  expect(await me.accounts.updateProfile({ interests: ['Tea', 'tea ', '爬山'] })).toMatchObject({ interests: ['Tea', '爬山'] });
  expect(await caller(app).profiles.byUsername({ username: ada.username })).toMatchObject({ interests: ['Tea', '爬山'] });
  await expect(me.accounts.updateProfile({ interests: Array(11).fill('x') })).rejects.toMatchObject({ message: 'bad-input' });
  await expect(me.accounts.updateProfile({ interests: ['a\u202Eb'] })).rejects.toMatchObject({ message: 'bad-input' });
});
