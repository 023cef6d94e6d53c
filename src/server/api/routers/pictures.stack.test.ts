import { expect, test } from 'vitest';
import { aCharacter, aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';

test('N02: only operators see the pictures that are owed, hold them back and have them tried again', async () => {
  await using app = await testApp({ env: { IMAGE_MAKER: 'drawn', IMAGE_HOURS: '22:00-06:00' } });
  const [operator, member] = [await aPerson(app, { role: 'operator' }), await aPerson(app)];
  const mei = await aCharacter(app, { worldId: 'main', nickname: 'Mei' });
  const job = { worldId: 'main', kind: 'photo', characterId: mei.id, brief: {}, description: 'Mei at Park.' };
  const id = app.ids.next();
  await app.db.imageJob.create({ data: { ...job, id, state: 'failed', error: 'The GPU is full', attempts: 5 } });

  for (const as of [member, undefined]) {
    const desk = caller(app, as ? { as } : {}).pictures;
    const refused = as ? 'not-allowed' : 'not-signed-in';
    for (const call of [desk.view(), desk.pause(), desk.resume(), desk.retry({ id: null })])
      await expect(call).rejects.toMatchObject({ message: refused });
  }

  const desk = caller(app, { as: operator }).pictures;
  expect(await desk.view()).toMatchObject({
    maker: 'drawn',
    isPaused: false,
    hours: '22:00-06:00',
    counts: { queued: 0, failed: 1 },
    jobs: [{ id, state: 'failed', error: 'The GPU is full', character: { nickname: 'Mei' }, url: null }],
  });
  expect(await desk.pause()).toMatchObject({ isPaused: true });
  expect(await desk.resume()).toMatchObject({ isPaused: false });
  expect(await desk.retry({ id })).toMatchObject({
    counts: { queued: 1, failed: 0 },
    jobs: [{ state: 'queued', attempts: 0, error: null }],
  });
});
