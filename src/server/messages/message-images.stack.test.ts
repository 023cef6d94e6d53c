import sharp from 'sharp';
import { expect, test } from 'vitest';
import { acceptUpload } from '@/server/media/accept-upload';
import { memoryFileStore } from '@/server/platform/storage/memory-file-store';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';

const photo = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#0963c7' } })
    .jpeg()
    .toBuffer();

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: Error) => error.message,
  );

test('E01: images of a message are private: each member has an address of their own, a stranger’s image cannot be sent, and taken back they are gone', async () => {
  await using live = await testApp();
  const files = memoryFileStore();
  const app = { ...live, files };
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const [asAda, asBob] = [caller(app, { as: ada }), caller(app, { as: bob })];
  await asBob.profiles.setFollow({ username: ada.username, follows: true });
  const { conversationId } = await asAda.messages.open({ username: bob.username });
  const upload = async (ownerId: string, isPrivate = true) =>
    (await acceptUpload(app, { key: files.put(await photo()), ownerId, isPrivate })).imageId;
  const [first, second, bobs, open] = [
    await upload(ada.id),
    await upload(ada.id),
    await upload(bob.id),
    await upload(ada.id, false),
  ];
  const write = (text: string, imageIds: string[], clientId: string) => {
    const images = imageIds.map((imageId, at) => ({ imageId, alt: at === 0 ? 'A pond at noon' : '' }));
    return asAda.messages.send({ conversationId, text, images, clientId });
  };
  expect(await codeOf(write('', [], 'client-id-0'))).not.toBe('accepted');
  expect(await codeOf(write('x', [bobs], 'client-id-1'))).toBe('image-not-found');
  expect(await codeOf(write('x', [open], 'client-id-2'))).toBe('image-not-found');
  expect(await codeOf(write('x', [first, first], 'client-id-3'))).toBe('image-not-found');
  expect(await app.db.message.count()).toBe(0);

  const sends = await Promise.all(Array.from({ length: 20 }, () => write('', [first, second], 'client-id-4')));
  expect(new Set(sends.map(({ id }) => id)).size).toBe(1);
  const [mine, theirs] = await Promise.all(
    [asAda, asBob].map(async (as) => (await as.messages.history({ conversationId })).items[0]?.images),
  );
  expect(theirs?.map(({ id, alt }) => [id, alt])).toEqual([
    [first, 'A pond at noon'],
    [second, ''],
  ]);
  expect(theirs?.[0]?.url).toMatch(/^\/api\/files\/.+signature=/);
  expect(theirs?.[0]?.url).not.toBe(mine?.[0]?.url);
  expect((await asBob.messages.conversations({})).items[0]?.lastMessage).toMatchObject({ text: '', imagesCount: 2 });

  const before = files.files.size;
  await asAda.messages.delete({ messageId: sends[0]?.id ?? '' });
  expect((await asBob.messages.history({ conversationId })).items[0]).toMatchObject({ isDeleted: true, images: [] });
  expect(files.files.size).toBe(before - 2);
});
