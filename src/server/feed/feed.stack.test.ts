import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Db } from '@/server/platform/app-context';
import { aCharacter, aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';
import { latestPosts } from './latest-posts';

type Reader = ReturnType<typeof caller>;

/** Reads to the end of the feed; `between` runs after each page. */
async function readAll(as: Reader, limit: number, between: () => Promise<unknown> = async () => {}): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Reader['feed']['latest']>> = await as.feed.latest({ cursor, limit });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    await between();
  } while (cursor);
  return ids;
}

async function aPlace(app: TestApp, name: { en: string; zh: string }): Promise<void> {
  await app.db.world.create({ data: { id: 'main', name: { en: 'Town', zh: '小镇' }, seed: '7', state: {} } });
  const size = { x: 0, y: 0, width: 1, height: 1, indoor: false };
  await app.db.place.create({ data: { worldId: 'main', id: 'park', name, description: name, kind: 'park', ...size } });
}

test('nobody misses or repeats a post while others are published, even when many share a millisecond', async () => {
  await using app = await testApp();
  const author = await aPerson(app);
  const base = Date.now();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 25 }),
      fc.integer({ min: 1, max: 7 }),
      async (offsets, limit) => {
        await app.db.post.deleteMany();
        const posts = [];
        for (const offset of offsets) posts.push(await aPost(app, { author, createdAt: new Date(base + offset) }));
        const expected = posts
          .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1))
          .map(({ id }) => id);
        const publish = () => aPost(app, { author, createdAt: new Date(base + 60_000) });
        expect(await readAll(caller(app, { address: String(limit) }), limit, publish)).toEqual(expected);
      },
    ),
    { numRuns: 15 },
  );
}, 60_000);

test('a post shows its author, its pictures in order, its moment in the town, and whether I like it', async () => {
  await using app = await testApp();
  await aPlace(app, { en: 'Park', zh: '公园' });
  const [mei, reader] = [await aCharacter(app, { nickname: 'Mei', worldId: 'main' }), await aPerson(app)];
  const post = await aPost(app, { author: mei, worldId: 'main', worldMinute: 3 * 1440 + 485, placeId: 'park' });
  const image = (position: number, state: 'claimed' | 'deleted') => {
    const id = app.ids.next();
    const file = { key: id, url: `https://files.invalid/${id}`, mime: 'image/webp', width: 4, height: 3, bytes: 9 };
    return { id, ownerId: mei.id, postId: post.id, position, state, ...file };
  };
  const images = [image(1, 'claimed'), image(0, 'claimed'), image(2, 'deleted')];
  await app.db.image.createMany({ data: images });
  await caller(app, { as: reader }).posts.setLike({ postId: post.id, liked: true });
  const { items } = await caller(app, { as: reader }).feed.latest({});
  expect(items).toMatchObject([
    {
      id: post.id,
      author: { nickname: 'Mei', isCharacter: true },
      isLikedByMe: true,
      isMine: false,
      moment: { worldId: 'main', day: 4, clock: '08:05', place: { en: 'Park', zh: '公园' } },
    },
  ]);
  expect(items[0]?.images.map(({ id }) => id)).toEqual([images[1]?.id, images[0]?.id]);
  expect((await caller(app).feed.latest({})).items[0]?.isLikedByMe).toBe(false);
});

test('a profile lists its own posts, whatever the case of the name, and says when nobody has it', async () => {
  await using app = await testApp();
  const [ada, bob] = [await aPerson(app, { username: 'Ada' }), await aPerson(app)];
  const first = await aPost(app, { author: ada });
  await aPost(app, { author: bob });
  const second = await aPost(app, { author: ada });
  const page = await caller(app).posts.byAuthor({ username: 'aDA', limit: 1 });
  const rest = await caller(app).posts.byAuthor({ username: 'ada', cursor: page.nextCursor });
  expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([second.id, first.id]);
  await expect(caller(app).posts.byAuthor({ username: 'nobody' })).rejects.toThrow('user-not-found');
});

test('a page costs the same four queries whatever its length', async () => {
  await using app = await testApp();
  await aPlace(app, { en: 'Park', zh: '公园' });
  const authors = [await aPerson(app), await aPerson(app), await aCharacter(app)];
  const moment = { worldId: 'main', worldMinute: 600, placeId: 'park' };
  for (let index = 0; index < 30; index++) await aPost(app, { author: authors[index % 3] ?? { id: '' }, ...moment });
  let queries = 0;
  const counting = app.db.$extends({
    query: {
      $allOperations({ args, query }) {
        queries++;
        return query(args);
      },
    },
  });
  // An extended client lacks only `$on`, which nobody calls here.
  const page = await latestPosts(
    { db: counting as unknown as Db },
    { id: authors[0]?.id ?? '' },
    { of: 'all', by: null, limit: 30 },
  );
  expect([page.items.length, queries]).toEqual([30, 4]);
});

test('a forged cursor, a wrong limit and a wrong id are told apart from an empty feed', async () => {
  await using app = await testApp();
  const as = caller(app);
  await expect(as.feed.latest({ cursor: 'bm90LWEtY3Vyc29y' })).rejects.toThrow('bad-cursor');
  await expect(as.feed.latest({ limit: 51 })).rejects.toThrow('bad-input');
  await expect(as.posts.byId({ postId: '1' })).rejects.toThrow('bad-input');
  await expect(as.posts.byId({ postId: app.ids.next() })).rejects.toThrow('post-not-found');
  expect(await as.feed.latest({})).toEqual({ items: [], nextCursor: null });
});
