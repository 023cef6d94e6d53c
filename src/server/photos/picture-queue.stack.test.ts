import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { postById } from '@/server/feed/post-by-id';
import type { Clock } from '@/server/platform/app-context';
import { drawnMaker } from '@/server/platform/imagery/drawn/drawn-maker';
import { type ImageMaker, PictureFailure } from '@/server/platform/imagery/image-maker';
import { memoryFileStore } from '@/server/platform/storage/memory-file-store';
import { aCharacter, aPost } from '@/testing/builders';
import { testApp } from '@/testing/test-app';
import { claimPicture, hasDuePictures } from './claim-picture';
import { pausePictures, retryPictures } from './control-pictures';
import { imageryLimits } from './imagery-limits';
import { makePictures } from './make-pictures';
import { owePortraits } from './owe-portraits';
import type { PhotoBrief } from './photo-brief';
import { dropPicture, owePicture, showWithPost } from './photo-rows';

const persona = {
  name: { en: 'Mei', zh: '梅' },
  age: 30,
  occupation: { en: 'barista', zh: '咖啡师' },
  description: { en: 'Makes coffee.', zh: '做咖啡。' },
  traits: [{ en: 'warm', zh: '热情' }],
  speakingStyle: { en: 'short', zh: '短' },
  interests: [{ en: 'tea', zh: '茶' }],
  goals: [],
};
const never = new AbortController().signal;
const later = { now: new Date('2026-11-22T12:00:00Z').getTime() };
const clock: Clock = { now: () => new Date(later.now) };

async function town(maker: ImageMaker = drawnMaker(), env: Record<string, string> = {}) {
  const bare = await testApp({ clock, env: { IMAGE_MAKER: 'drawn', ...env } });
  const files = memoryFileStore();
  const app = { ...bare, files, images: maker };
  const mei = await aCharacter(app, { worldId: 'main', persona, nickname: 'Mei' });
  const brief: PhotoBrief = {
    framing: 'selfie',
    setting: 'park',
    placeId: 'park',
    placeName: 'Park',
    indoor: false,
    minute: 600,
    weather: 'sunny',
    celsius: 20,
    people: [{ id: mei.id, emotion: 'happy' }],
  };
  const takes = async () => {
    const photoId = app.ids.next();
    const photo = { worldId: 'main', characterId: mei.id, photoId, brief, description: 'Mei at Park, smiling.', at: clock.now() };
    await app.transact((tx) => owePicture(tx, photo));
    return photoId;
  };
  const posts = async (photoId: string) => {
    const post = await aPost(app, { author: mei });
    await app.transact((tx) => showWithPost(app, tx, { photoId, postId: post.id, authorId: mei.id }));
    return post.id;
  };
  const job = (id: string) => app.db.imageJob.findUniqueOrThrow({ where: { id } });
  return { app, files, mei, takes, posts, job, [Symbol.asyncDispose]: () => bare[Symbol.asyncDispose]() };
}

const failing = (error: Error): ImageMaker => ({ name: 'comfyui', make: async () => Promise.reject(error) });

test('N02: a photo is a picture that is owed; made, it stands in its post with its words, and the post is told anew', async () => {
  await using t = await town();
  const photoId = await t.takes();
  const postId = await t.posts(photoId);
  const words = { description: 'Mei at Park, smiling.', state: 'queued' };
  expect(await postById(t.app, null, postId)).toMatchObject({ images: [], owedPicture: words });
  await makePictures(t.app, never);
  const shown = await postById(t.app, null, postId);
  expect(shown).toMatchObject({
    owedPicture: null,
    images: [{ alt: words.description, isMachineMade: true, width: 1024, height: 768 }],
  });
  expect(await t.job(photoId)).toMatchObject({ state: 'done', maker: 'drawn', attempts: 1, error: null, leaseOwner: null });
  expect(await t.app.db.liveEvent.findMany({ where: { type: 'post.pictured' } })).toMatchObject([{ payload: { postId } }]);
  const [bytes] = t.files.files.values();
  const { format, xmp } = await sharp(bytes).metadata();
  expect(format).toBe('webp');
  expect(xmp?.toString()).toContain('digitalsourcetype/algorithmicMedia');
});

test('N02: a picture that was made before its photo was posted comes with the post, and a second post has one of its own', async () => {
  await using t = await town();
  const photoId = await t.takes();
  await makePictures(t.app, never);
  const [first, second] = [await t.posts(photoId), await t.posts(photoId)];
  expect((await postById(t.app, null, first)).images).toHaveLength(1);
  expect((await postById(t.app, null, second)).owedPicture).toMatchObject({ state: 'queued' });
  await makePictures(t.app, never);
  expect((await postById(t.app, null, second)).images).toHaveLength(1);
});

test('N02: a worker that dies with a picture loses nothing, and nothing is made twice', async () => {
  await using t = await town();
  const photoId = await t.takes();
  const dead = await claimPicture(t.app);
  expect(dead).toMatchObject({ id: photoId, attempts: 1 });
  expect(await claimPicture(t.app)).toBeNull();
  expect(await hasDuePictures(t.app)).toBe(false);
  later.now += imageryLimits.leaseMs + 1;
  expect(await hasDuePictures(t.app)).toBe(true);
  await Promise.all([makePictures(t.app, never), makePictures(t.app, never)]);
  expect(await t.job(photoId)).toMatchObject({ state: 'done', attempts: 2 });
  expect(await t.app.db.image.count()).toBe(1);
  expect(t.files.files.size).toBe(3);
});

test('N02: a picture that another worker has taken over meanwhile is not recorded, and its file goes', async () => {
  await using t = await town();
  const photoId = await t.takes();
  const slow: ImageMaker = {
    name: 'drawn',
    async make(request) {
      await t.app.db.imageJob.update({
        where: { id: photoId },
        data: { leaseOwner: 'another', leaseUntil: new Date(later.now + 60_000) },
      });
      return drawnMaker().make(request);
    },
  };
  await makePictures({ ...t.app, images: slow }, never);
  expect(await t.job(photoId)).toMatchObject({ state: 'drawing', leaseOwner: 'another', imageId: null });
  expect([await t.app.db.image.count(), t.files.files.size]).toEqual([0, 0]);
});

test('N02: what fails is tried again with growing pauses, then stands as failed with its reason until somebody says "try again"', async () => {
  await using t = await town(failing(new PictureFailure('http-error', 'The GPU is full')));
  const photoId = await t.takes();
  const pauses: number[] = [];
  for (let attempt = 1; attempt < imageryLimits.attempts; attempt++) {
    await makePictures(t.app, never);
    const { state, retryAt } = await t.job(photoId);
    expect(state).toBe('queued');
    pauses.push((retryAt?.getTime() ?? 0) - later.now);
    later.now = retryAt?.getTime() ?? 0;
  }
  await makePictures(t.app, never);
  expect(pauses).toEqual([20_000, 80_000, 320_000, 1_280_000]);
  expect(await t.job(photoId)).toMatchObject({ state: 'failed', error: 'The GPU is full', attempts: imageryLimits.attempts });
  await makePictures({ ...t.app, images: drawnMaker() }, never);
  expect((await t.job(photoId)).state).toBe('failed');
  expect(await retryPictures(t.app, [photoId])).toBe(1);
  await makePictures({ ...t.app, images: drawnMaker() }, never);
  expect(await t.job(photoId)).toMatchObject({ state: 'done', error: null });
});

test('N02: what cannot get better fails at once, and a spent budget only waits', async () => {
  await using t = await town(failing(new PictureFailure('refused', 'No such model', { isHopeless: true })));
  const photoId = await t.takes();
  await makePictures(t.app, never);
  expect(await t.job(photoId)).toMatchObject({ state: 'failed', error: 'No such model' });
  const other = await t.takes();
  await makePictures({ ...t.app, images: failing(new PictureFailure('budget-spent', 'Spent')) }, never);
  expect(await t.job(other)).toMatchObject({ state: 'queued', attempts: 0, error: 'Spent' });
});

test('N02: a worker that stops hands its picture back with no attempt used', async () => {
  await using t = await town();
  const photoId = await t.takes();
  const stop = new AbortController();
  const hanging: ImageMaker = {
    name: 'drawn',
    make: ({ signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        stop.abort(new Error('the worker stops'));
      }),
  };
  await expect(makePictures({ ...t.app, images: hanging }, stop.signal)).rejects.toThrow('the worker stops');
  expect(await t.job(photoId)).toMatchObject({ state: 'queued', attempts: 0, leaseOwner: null });
});

test('N02: nothing is made while pictures are paused, nor outside their hours', async () => {
  await using t = await town(drawnMaker(), { IMAGE_HOURS: '22:00-06:00', IMAGE_TIME_ZONE: 'Asia/Shanghai' });
  const photoId = await t.takes();
  later.now = new Date('2026-11-22T12:00:00Z').getTime();
  await makePictures(t.app, never);
  expect((await t.job(photoId)).state).toBe('queued');
  later.now = new Date('2026-11-22T14:30:00Z').getTime();
  await pausePictures(t.app, true);
  await makePictures(t.app, never);
  expect((await t.job(photoId)).state).toBe('queued');
  await pausePictures(t.app, false);
  await makePictures(t.app, never);
  expect((await t.job(photoId)).state).toBe('done');
});

test('N02: the language model leaves before the first picture and is called back after the last, also for a worker that died', async () => {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // `address()` is an AddressInfo for every server that listens on TCP.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await using t = await town(drawnMaker(), { IMAGE_BEFORE_URL: `${origin}/unload`, IMAGE_AFTER_URL: `${origin}/load` });
  await t.takes();
  await t.takes();
  await makePictures(t.app, never);
  expect(calls).toEqual(['/unload', '/load']);
  await makePictures(t.app, never);
  expect(calls).toHaveLength(2);
  await t.app.db.imageQueue.updateMany({ data: { handedOverAt: clock.now() } });
  await makePictures(t.app, never);
  expect(calls).toEqual(['/unload', '/load', '/load']);
  server.close();
});

test('N04: a character without a portrait is owed one; it becomes its portrait and its avatar, and one that was uploaded stays', async () => {
  await using t = await town();
  expect(await owePortraits(t.app)).toBe(1);
  expect(await owePortraits(t.app)).toBe(0);
  await makePictures(t.app, never);
  const { portraitId } = await t.app.db.persona.findUniqueOrThrow({ where: { userId: t.mei.id } });
  const portrait = await t.app.db.image.findUniqueOrThrow({ where: { id: portraitId ?? '' } });
  expect(portrait).toMatchObject({ width: 768, height: 1024, isMachineMade: true, ownerId: t.mei.id });
  const { avatarUrl } = await t.app.db.user.findUniqueOrThrow({ where: { id: t.mei.id } });
  expect(await t.app.db.image.findFirst({ where: { url: avatarUrl ?? '' } })).toMatchObject({
    width: 320,
    height: 320,
    state: 'claimed',
  });
  expect(await owePortraits(t.app)).toBe(0);
  const lin = await aCharacter(t.app, { worldId: 'main', persona, avatarUrl: 'https://files.invalid/own' });
  await owePortraits(t.app);
  await makePictures(t.app, never);
  expect(await t.app.db.user.findUniqueOrThrow({ where: { id: lin.id } })).toMatchObject({
    avatarUrl: 'https://files.invalid/own',
  });
});

test('N04: a maker that can look is given the portraits of those who are in the photo', async () => {
  await using t = await town();
  await owePortraits(t.app);
  await makePictures(t.app, never);
  await t.takes();
  const seen: { names: number; prompt: string }[] = [];
  const looking: ImageMaker = {
    name: 'comfyui',
    make: (request) => {
      seen.push({ names: request.references.length, prompt: request.prompt });
      return drawnMaker().make(request);
    },
  };
  await makePictures({ ...t.app, images: looking }, never);
  expect(seen).toEqual([{ names: 1, prompt: expect.stringMatching(/^Selfie at arm's length of a 30-year-old barista with /) }]);
});

test('N01: a photo that leaves its album unposted takes its picture with it; one that was posted stays', async () => {
  await using t = await town();
  const [kept, gone] = [await t.takes(), await t.takes()];
  const postId = await t.posts(kept);
  await makePictures(t.app, never);
  await t.app.transact(async (tx) => {
    await dropPicture(tx, kept);
    await dropPicture(tx, gone);
  });
  expect(await t.app.db.image.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } })).toMatchObject([
    { state: 'claimed', _count: 1 },
    { state: 'deleted', _count: 1 },
  ]);
  expect((await postById(t.app, null, postId)).images).toHaveLength(1);
});
