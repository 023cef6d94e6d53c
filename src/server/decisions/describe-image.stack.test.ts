import sharp from 'sharp';
import { expect, test } from 'vitest';
import { memoryFileStore } from '@/server/platform/storage/memory-file-store';
import { createModelServer } from '@/stack/model-server';
import { aCharacter, aPerson, aPost } from '@/testing/builders';
import { testApp } from '@/testing/test-app';
import { describeImage } from './describe-image';
import { readFeed } from './read-phone';
import { reconcileDescriptions } from './reconcile-descriptions';

const never = new AbortController().signal;

async function aTownWithAPhoto(env: Record<string, string>, alt = '') {
  const server = await createModelServer({ port: 0, seed: 's' });
  const bare = await testApp({ env: { LLM_BASE_URL: server.url, LLM_MODEL: 'kith-scripted', ...env } });
  const files = memoryFileStore();
  const enqueued: string[] = [];
  const jobs = { ...bare.jobs, enqueue: async (name: string) => void enqueued.push(name) };
  const app = { ...bare, files, jobs };
  const [ada, mei] = [await aPerson(app, { nickname: 'Ada' }), await aCharacter(app, { worldId: 'main', nickname: 'Mei' })];
  const body = { x: 0, y: 0, fatigue: 0, hunger: 0, health: 90, emotion: 'happy', turn: 1, feedSeenAt: new Date(0) };
  await app.db.world.create({ data: { id: 'main', name: {}, seed: 's', state: {} } });
  await app.db.body.create({ data: { characterId: mei.id, worldId: 'main', ...body } });
  const post = await aPost(app, { author: ada, text: 'Look at this!' });
  const key = files.put(
    await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#d2691e' } })
      .webp()
      .toBuffer(),
  );
  const row = {
    ownerId: ada.id,
    postId: post.id,
    key,
    url: 'https://files.invalid/x',
    mime: 'image/webp',
    width: 1200,
    height: 800,
  };
  const image = await app.db.image.create({ data: { id: app.ids.next(), ...row, bytes: 1, state: 'claimed', alt } });
  return {
    app,
    server,
    image,
    enqueued,
    seen: async () => (await readFeed(app.db, mei.id))[0]?.photo,
    async [Symbol.asyncDispose]() {
      await bare[Symbol.asyncDispose]();
      await server.close();
    },
  };
}

test("M05: a person's photo is described once by a model that can look, and characters see it as words", async () => {
  await using t = await aTownWithAPhoto({ LLM_VISION_MODEL: 'kith-scripted' });
  expect(await t.seen()).toBeNull();
  await reconcileDescriptions(t.app);
  expect(t.enqueued).toEqual(['describe-image']);
  await Promise.all([1, 2].map(() => describeImage(t.app, { imageId: t.image.id }, never)));
  expect(await t.seen()).toMatch(/^A picture of 768 by 512 pixels, mostly (orange|brown)/);
  await describeImage(t.app, { imageId: t.image.id }, never);
  expect(t.server.calls).toHaveLength(1);
  await expect
    .poll(() => t.app.db.modelCall.findMany({ select: { purpose: true, outcome: true } }))
    .toEqual([{ purpose: 'describe-image', outcome: 'ok' }]);
  await reconcileDescriptions(t.app);
  expect(t.enqueued).toHaveLength(1);
});

test('M05: what the person wrote about it comes first, and then no model looks at all', async () => {
  await using t = await aTownWithAPhoto({ LLM_VISION_MODEL: 'kith-scripted' }, 'My cat on the roof.');
  expect(await t.seen()).toBe('My cat on the roof.');
  await reconcileDescriptions(t.app);
  expect(t.enqueued).toEqual([]);
});

test('M05: where no model can look, nothing is asked and nothing is made up', async () => {
  await using t = await aTownWithAPhoto({});
  await reconcileDescriptions(t.app);
  expect(t.enqueued).toEqual([]);
  await describeImage(t.app, { imageId: t.image.id }, never);
  expect(await t.seen()).toBeNull();
  expect(t.server.calls).toHaveLength(0);
});

test('M05: a look that fails is tried again later, at most three times', async () => {
  await using t = await aTownWithAPhoto({ LLM_VISION_MODEL: 'kith-scripted', LLM_TIMEOUT_MS: '700' });
  t.server.setFault({ kind: 'http-500' });
  for (let attempt = 1; attempt <= 4; attempt++) {
    await t.app.db.image.updateMany({ data: { describeAfter: null } });
    await describeImage(t.app, { imageId: t.image.id }, never);
  }
  expect(await t.app.db.image.findUniqueOrThrow({ where: { id: t.image.id } })).toMatchObject({
    description: '',
    describeAttempts: 3,
  });
});
