import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { liveByRule } from '@/testing/live-by-rule';
import { aTown } from '@/testing/lived-town';
import { testApp } from '@/testing/test-app';
import { mainWorld } from './main-world';
import { redactDeletedPosts } from './redact-deleted-posts';
import { replayWorld } from './replay/replay-world';

test('D04: what characters remember of a post goes with it, once, and a life lived again has that too', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: 12 * 60 });
  await liveByRule(app);
  const ada = await aPerson(app, { nickname: 'Ada' });
  const as = caller(app, { as: ada });
  const { id: postId } = await as.posts.create({ text: 'My kite is red.', clientId: 'client-id-1' });
  const { id: kept } = await as.posts.create({ text: 'My boat is blue.', clientId: 'client-id-2' });
  const { id: characterId } = await app.db.user.findFirstOrThrow({ where: { kind: 'character' } });
  const memory = { worldId: mainWorld, characterId, kind: 'knowledge', minute: 600, fromId: ada.id };
  const read = app.ids.next();
  await app.db.memory.createMany({
    data: [
      { ...memory, id: read, text: 'Ada has a red kite.', source: 'read', sourceId: postId },
      { ...memory, id: app.ids.next(), text: 'Ada loves the wind.', source: 'reflected', fromIds: [read] },
      { ...memory, id: app.ids.next(), text: 'Ada has a blue boat.', source: 'read', sourceId: kept },
    ],
  });
  await app.db.personMemory.create({
    data: {
      id: app.ids.next(),
      characterId,
      personId: ada.id,
      worldId: mainWorld,
      text: 'Ada wrote: "My kite is red."',
      how: 'commented',
      sourceId: postId,
      postId,
      minute: 600,
    },
  });
  expect(await redactDeletedPosts(app)).toBe(0);
  await as.posts.delete({ postId });
  const redacted = await Promise.all(Array.from({ length: 3 }, () => redactDeletedPosts(app)));
  expect(redacted.reduce((sum, each) => sum + each)).toBe(3);
  const left = await app.db.memory.findMany({ where: { fromId: ada.id }, select: { text: true } });
  expect(left).toEqual([{ text: 'Ada has a blue boat.' }]);
  expect(await app.db.personMemory.count()).toBe(0);
  expect(await replayWorld(app, { worldId: mainWorld, from: 0 })).toMatchObject({ difference: null });
}, 60_000);
