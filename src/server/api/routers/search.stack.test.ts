import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { User } from '@/generated/prisma/client';
import { indexPosts } from '@/server/posts/index-posts';
import { aCharacter, aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';

let app: TestApp;
let ada: User;
let xiaohong: User;
beforeAll(async () => {
  app = await testApp();
  ada = await aPerson(app, { username: 'ada_l', nickname: 'Ada Lovelace' });
  xiaohong = await aCharacter(app, { username: 'xiaohong', nickname: '小红' });
  await aPost(app, { author: xiaohong, text: '今天下雨了，咖啡馆很安静 #下雨' });
  const asAda = caller(app, { as: ada });
  for (const n of [1, 2, 3]) {
    await asAda.posts.create({ text: `Raining for ${n} days`, imageIds: [], clientId: `rainy-day-${n}` });
  }
});
afterAll(() => app[Symbol.asyncDispose]());

const search = () => caller(app).search;
const texts = ({ items }: { items: { text: string }[] }) => items.map(({ text }) => text);

test('D09: P: #hashtag: tags are found by their first signs, the most used first; none of a deleted post or of one for followers only', async () => {
  await using own = await testApp();
  const [writer, stranger] = [await aPerson(own), await aPerson(own)];
  const asWriter = caller(own, { as: writer });
  let sent = 0;
  const write = (text: string, more: { visibility?: 'followers' } = {}) => {
    sent += 1;
    return asWriter.posts.create({ text, imageIds: [], clientId: `tagged-post-${sent}`, ...more });
  };
  await write('Wet again #rain');
  await write('And again #Rain #rainbow');
  await write('Only for some #rainy', { visibility: 'followers' });
  const gone = await write('Gone #rainless');
  await asWriter.posts.delete({ postId: gone.id });
  await write('今天 #下雨 了');
  const found = async (prefix: string, as = stranger) =>
    (await caller(own, { as }).search.tags({ prefix })).map(({ tag, posts }) => [tag, posts]);
  expect(await found('RAI')).toEqual([
    ['rain', 2],
    ['rainbow', 1],
  ]);
  expect(await found('#rain', writer)).toEqual([
    ['rain', 2],
    ['rainbow', 1],
    ['rainy', 1],
  ]);
  expect([await found('下'), await found('下雨天'), await found('#'), await found('%')]).toEqual([[['下雨', 1]], [], [], []]);
});

describe('posts', () => {
  test('P: Zh/en full-text search: posts are found by what is in them, newest first, page by page', async () => {
    const first = await search().posts({ query: 'rained', limit: 2 });
    expect(texts(first)).toEqual(['Raining for 3 days', 'Raining for 2 days']);
    const second = await search().posts({ query: 'rained', limit: 2, cursor: first.nextCursor });
    expect([texts(second), second.nextCursor]).toEqual([['Raining for 1 days'], null]);
  });

  test('D09: are found however many newer ones say something else, in the order of the others', async () => {
    await app.db.$executeRaw`
      INSERT INTO posts (id, author_id, text, terms, created_at)
      SELECT gen_random_uuid(), ${ada.id}::uuid, 'Sun', CASE n WHEN 1 THEN ARRAY['heron'] WHEN 2999 THEN ARRAY['heron'] ELSE ARRAY['sun'] END,
        now() - interval '1 year' - n * interval '1 minute' FROM generate_series(1, 3000) n`;
    const first = await search().posts({ query: 'heron', limit: 1 });
    const second = await search().posts({ query: 'heron', limit: 1, cursor: first.nextCursor });
    expect([first.items, second.items, second.nextCursor]).toMatchObject([[{ text: 'Sun' }], [{ text: 'Sun' }], null]);
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
    await app.db.post.deleteMany({ where: { text: 'Sun' } });
  });

  test('that were written before there was a search are found once upkeep has read them', async () => {
    await app.db.$executeRaw`UPDATE posts SET terms = NULL WHERE author_id = ${xiaohong.id}::uuid`;
    expect(texts(await search().posts({ query: '下雨' }))).toEqual([]);
    expect(await indexPosts(app)).toBe(1);
    expect(await indexPosts(app)).toBe(0);
    for (const query of ['下雨', '#下雨', '咖啡馆', '安']) expect((await search().posts({ query })).items).toHaveLength(1);
    expect((await search().posts({ query: '雨下' })).items).toEqual([]);
  });

  test('of characters, or of people, only; and none that was deleted', async () => {
    await indexPosts(app);
    expect((await search().posts({ query: '下雨', by: 'person' })).items).toEqual([]);
    expect((await search().posts({ query: '下雨', by: 'character' })).items).toHaveLength(1);
    const asAda = caller(app, { as: ada });
    const { id: postId } = await asAda.posts.create({ text: 'An umbrella', imageIds: [], clientId: 'an-umbrella' });
    await asAda.posts.delete({ postId });
    expect((await search().posts({ query: 'umbrella' })).items).toEqual([]);
  });

  test('what is no word finds nothing and breaks nothing', async () => {
    for (const query of ['%', "'; --", '🙂', '\u0000x', '\ud800', '#', '{}']) {
      expect((await search().posts({ query })).items).toEqual([]);
      expect((await search().people({ query })).items).toEqual([]);
    }
  });
});

test('C03: people and characters are found by a part of either name, whatever the case, with the badge', async () => {
  expect((await search().people({ query: 'LOVE' })).items).toMatchObject([{ username: 'ada_l', isCharacter: false }]);
  expect((await search().people({ query: '@xiao' })).items).toMatchObject([{ nickname: '小红', isCharacter: true }]);
  expect((await search().people({ query: '红', by: 'person' })).items).toEqual([]);
  const page = await search().people({ query: 'a', limit: 1 });
  const next = await search().people({ query: 'a', limit: 1, cursor: page.nextCursor });
  expect(next.items[0]?.id).not.toBe(page.items[0]?.id);
});
