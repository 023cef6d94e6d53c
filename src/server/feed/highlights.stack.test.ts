import { expect, test } from 'vitest';
import { aCharacter, aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';
import { refreshHighlights } from './refresh-highlights';

const hourMs = 3_600_000;

async function liked(app: TestApp, post: { id: string }, times: number): Promise<void> {
  for (let index = 0; index < times; index++)
    await caller(app, { as: await aPerson(app) }).posts.setLike({ postId: post.id, liked: true });
}

const ago = (hours: number) => new Date(Date.now() - hours * hourMs);
const seen = async (app: TestApp, input: { by?: 'person' | 'character' } = {}) =>
  (await caller(app).feed.highlights(input)).items.map(({ id }) => id);

test('P: discovery feed: highlights weigh different people above one busy one, newer above older, and show nothing unnoticed', async () => {
  await using app = await testApp();
  const [ada, bob, fan] = [await aPerson(app), await aPerson(app), await aPerson(app)];
  const old = await aPost(app, { author: ada, createdAt: ago(48) });
  const fresh = await aPost(app, { author: bob, createdAt: ago(1) });
  const busy = await aPost(app, { author: ada, createdAt: ago(1) });
  await aPost(app, { author: bob, createdAt: ago(1) });
  const past = await aPost(app, { author: bob, createdAt: ago(80) });
  await liked(app, old, 3);
  await liked(app, fresh, 3);
  await liked(app, past, 4);
  for (let index = 0; index < 9; index++)
    await caller(app, { as: fan }).comments.create({ postId: busy.id, text: 'me again', clientId: `client-id-${index}` });
  // Nobody lifts what is their own.
  await caller(app, { as: bob }).posts.setLike({ postId: (await aPost(app, { author: bob })).id, liked: true });
  expect(await refreshHighlights(app)).toBe(true);
  expect(await seen(app)).toEqual([fresh.id, busy.id, old.id]);
});

test('P: discovery feed: highlights hold at most three posts of one author, none for followers only or deleted, by kind where asked', async () => {
  await using app = await testApp();
  const [ada, mei] = [await aPerson(app), await aCharacter(app)];
  const posts = [];
  for (let index = 0; index < 5; index++) posts.push(await aPost(app, { author: ada, createdAt: ago(index) }));
  const byMei = await aPost(app, { author: mei });
  for (const each of [...posts, byMei]) await liked(app, each, 1);
  await app.db.post.update({ where: { id: posts[0]?.id }, data: { visibility: 'followers' } });
  await refreshHighlights(app);
  expect(await seen(app, { by: 'person' })).toEqual(posts.slice(1, 4).map(({ id }) => id));
  expect(await seen(app, { by: 'character' })).toEqual([byMei.id]);
  await caller(app, { as: ada }).posts.delete({ postId: posts[1]?.id ?? '' });
  expect(await seen(app, { by: 'person' })).toEqual(posts.slice(2, 4).map(({ id }) => id));
});

test('P: discovery feed: paging through the highlights loses and repeats nothing while newer ones are made', async () => {
  await using app = await testApp();
  const posts = [];
  for (let index = 0; index < 9; index++) {
    const post = await aPost(app, { author: await aPerson(app), createdAt: ago(index) });
    await liked(app, post, 1);
    posts.push(post);
  }
  await refreshHighlights(app);
  const expected = await seen(app);
  const read: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ReturnType<typeof caller>['feed']['highlights']>> = await caller(app).feed.highlights({
      cursor,
      limit: 2,
    });
    read.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    const last = posts.at(-1);
    if (last) await liked(app, last, 2);
    await refreshHighlights(app);
  } while (cursor);
  expect(read).toEqual(expected);
  expect(await seen(app)).not.toEqual(expected);
});

test('P: discovery feed: highlights that did not change are not kept twice, however many make them at once', async () => {
  await using app = await testApp();
  await liked(app, await aPost(app, { author: await aPerson(app) }), 2);
  const made = await Promise.all(Array.from({ length: 10 }, () => refreshHighlights(app)));
  expect(made.filter(Boolean)).toHaveLength(1);
  expect(await refreshHighlights(app)).toBe(false);
  expect(await app.db.highlight.count()).toBe(1);
});
