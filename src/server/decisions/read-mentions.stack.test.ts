import { expect, test } from 'vitest';
import { aCharacter, aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';
import { phoneFacts } from './phone-facts';
import { readComments } from './read-comments';
import { readFeed } from './read-phone';

test('P: @mention: a character that is named sees it when it looks at its phone, under others’ posts too, and first in its feed', async () => {
  await using app = await testApp();
  const [ada, luna] = [await aPerson(app, { nickname: 'Ada' }), await aCharacter(app, { username: 'luna', worldId: 'main' })];
  const as = caller(app, { as: ada });
  await app.db.world.create({ data: { id: 'main', name: {}, seed: '1', state: {} } });
  const at = { worldId: 'main', x: 0, y: 0, feedSeenAt: new Date(0), commentsSeenAt: new Date(0) };
  await app.db.body.create({
    data: { characterId: luna.id, fatigue: 0, hunger: 0, health: 100, emotion: 'neutral', turn: 0, ...at },
  });
  const naming = await as.posts.create({ text: 'Tea, @luna?', replies: 'nobody', clientId: 'client-id-named' });
  for (let index = 0; index < 6; index++) await as.posts.create({ text: `Noise ${index}`, clientId: `client-id-${index}` });
  const seen = await readFeed(app.db, luna.id);
  expect(seen[0]).toMatchObject({ postId: naming.id, namesMe: true, mayComment: false });
  expect(seen.map(({ text }) => text)).toEqual(['Tea, @luna?', 'Noise 5', 'Noise 4', 'Noise 3', 'Noise 2']);
  await as.comments.create({ postId: naming.id, text: 'Or coffee, @luna?', clientId: 'client-id-coffee' });
  await as.comments.create({ postId: naming.id, text: 'Nobody is meant here', clientId: 'client-id-nobody' });
  expect(await readComments(app.db, luna.id)).toMatchObject([
    { author: 'Ada', post: 'Tea, @luna?', text: 'Or coffee, @luna?', namesMe: true },
  ]);
  expect(await phoneFacts(app.db, 'main', luna.id)).toMatchObject({ unseenPosts: 7, newComments: 1 });
});
