import { expect, test } from 'vitest';
import { aCharacter, aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';

test('P: @mention autocompletion: by the beginning of either name, the followed first; not oneself, nobody who left, nobody blocked', async () => {
  await using app = await testApp();
  const me = await aPerson(app, { username: 'lu_me' });
  const luna = await aCharacter(app, { username: 'luna', nickname: 'Luna' });
  await aPerson(app, { username: 'lucy', nickname: 'Lucy' });
  await aPerson(app, { username: 'somebody', nickname: 'Ludwig 2' });
  await aPerson(app, { username: 'bluebell' });
  const left = await aPerson(app, { username: 'lukas' });
  const blocked = await aPerson(app, { username: 'luigi' });
  await app.db.user.update({ where: { id: left.id }, data: { leavingAt: app.clock.now() } });
  await app.db.block.create({ data: { blockerId: blocked.id, blockedId: me.id } });
  await app.db.follow.create({ data: { followerId: me.id, followedId: luna.id } });
  const as = caller(app, { as: me });
  expect((await as.search.names({ prefix: 'LU' })).map(({ username }) => username)).toEqual(['luna', 'lucy', 'somebody']);
  expect((await as.search.names({ prefix: 'luna' }))[0]).toMatchObject({ nickname: 'Luna', isCharacter: true });
  for (const prefix of ['%', "'; --", 'zzz', '🙂']) expect(await as.search.names({ prefix })).toEqual([]);
  await expect(caller(app).search.names({ prefix: 'lu' })).rejects.toThrow('not-signed-in');
});
