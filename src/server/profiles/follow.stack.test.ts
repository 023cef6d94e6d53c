import { afterAll, beforeAll, expect, test } from 'vitest';
import type { User } from '@/generated/prisma/client';
import { verifyCounters } from '@/server/world/verify-counters';
import { aCharacter, aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';

let app: TestApp;
let ada: User;
let ben: User;
let xiaohong: User;
beforeAll(async () => {
  app = await testApp();
  [ada, ben] = [await aPerson(app, { username: 'ada' }), await aPerson(app, { username: 'ben' })];
  xiaohong = await aCharacter(app, { username: 'xiaohong' });
});
afterAll(() => app[Symbol.asyncDispose]());

const follow = (by: User, username: string, follows = true) => caller(app, { as: by }).profiles.setFollow({ username, follows });

test('C04: a person or a character is followed once however often it is said, told once, and let go again', async () => {
  expect(await follow(ada, 'ben')).toEqual({ follows: true, followersCount: 1 });
  expect(await follow(ada, 'ben')).toEqual({ follows: true, followersCount: 1 });
  const profile = await caller(app, { as: ada }).profiles.byUsername({ username: 'ben' });
  expect(profile).toMatchObject({ isFollowedByMe: true, followersCount: 1, followingCount: 0 });
  expect(await caller(app).profiles.byUsername({ username: 'ben' })).toMatchObject({ isFollowedByMe: false });
  expect(await follow(ada, 'ben', false)).toEqual({ follows: false, followersCount: 0 });
  expect(await follow(ada, 'ben')).toEqual({ follows: true, followersCount: 1 });
  const { items } = await caller(app, { as: ben }).notifications.list({});
  expect(items).toMatchObject([{ kind: 'follow', actors: [{ username: 'ada' }], postId: null, excerpt: '' }]);
});

test('nobody follows oneself, a stranger follows nobody, and nobody can be followed who is not there', async () => {
  await expect(follow(ada, 'ada')).rejects.toThrow('follow-self');
  await expect(follow(ada, 'nobody')).rejects.toThrow('user-not-found');
  await expect(caller(app).profiles.setFollow({ username: 'ben', follows: true })).rejects.toThrow('not-signed-in');
});

test('two who follow each other twenty times at once leave the counters right', async () => {
  const wishes = Array.from({ length: 20 }, (_, n) => [follow(ada, 'ben', n % 3 > 0), follow(ben, 'ada', n % 2 > 0)]);
  await Promise.all(wishes.flat());
  expect(await verifyCounters(app.db)).toEqual([]);
});

test('C04: P: following feed, and filter of people and characters: a feed shows all, the followed and oneself, people, or characters', async () => {
  await follow(ada, 'ben', false);
  await follow(ada, 'xiaohong');
  for (const author of [ada, ben, xiaohong]) await aPost(app, { author, text: `by ${author.username}` });
  const asAda = caller(app, { as: ada }).feed;
  const by = async (wanted: Parameters<typeof asAda.latest>[0]) =>
    (await asAda.latest(wanted)).items.map(({ author }) => author.username).sort();
  expect(await by({ of: 'all' })).toEqual(['ada', 'ben', 'xiaohong']);
  expect(await by({ of: 'followed' })).toEqual(['ada', 'xiaohong']);
  expect(await by({ by: 'person' })).toEqual(['ada', 'ben']);
  expect(await by({ by: 'character' })).toEqual(['xiaohong']);
  await expect(caller(app).feed.latest({ of: 'followed' })).rejects.toThrow('not-signed-in');
});
