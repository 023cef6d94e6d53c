import { expect, test } from 'vitest';
import type { AppContext } from '@/server/platform/app-context';
import { createAppContext } from '@/server/platform/create-app-context';
import { advanceWorld } from '@/server/world/advance-world';
import { asJson } from '@/server/world/as-json';
import { eventLogHash } from '@/server/world/event-log-hash';
import { mainWorld } from '@/server/world/main-world';
import { verifyDatabase } from '@/server/world/verify/verify-database';
import { answerByRule, liveByRule } from '@/testing/live-by-rule';
import { aTown } from '@/testing/lived-town';
import { testApp } from '@/testing/test-app';
import { currentWorld, loadWorld } from './load-world';

const broken = async (app: AppContext) => (await verifyDatabase(app)).filter(({ differences }) => differences.length > 0);

test('G13: a world that was stored as one piece loads, and from its next commit on lies in parts', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: 8 * 60 });
  const { state } = await loadWorld(app.db, mainWorld);
  const older = asJson(state);
  await app.db.worldPart.deleteMany();
  await app.db.world.update({ where: { id: mainWorld }, data: { state: older } });
  expect((await loadWorld(app.db, mainWorld)).state).toEqual(state);
  await liveByRule(app);
  const row = await app.db.world.findUniqueOrThrow({ where: { id: mainWorld } });
  expect(row.state).toMatchObject({ characters: {}, places: {} });
  expect(JSON.stringify(row.state)).not.toContain('homeId');
  expect(await app.db.worldPart.count({ where: { part: { startsWith: 'characters/' } } })).toBe(
    Object.keys(state.characters).length,
  );
  expect(await broken(app)).toEqual([]);
});

test('two processes that move one world on in turns each notice what the other did', async () => {
  await using app = await testApp();
  const other = createAppContext(app.config, 'test');
  try {
    await aTown(app, { stopAt: 10 * 60 });
    for (let turn = 0; ; turn++) {
      const mover = turn % 3 === 1 ? other : app;
      await advanceWorld(mover, mainWorld);
      const { row, state } = await loadWorld(app.db, mainWorld);
      for (const watcher of [app, other]) expect((await currentWorld(watcher, mainWorld)).state).toEqual(state);
      if (row.status !== 'running') break;
      await answerByRule(turn % 2 === 0 ? app : other, mainWorld);
    }
    expect(await broken(app)).toEqual([]);
  } finally {
    await other.close();
  }
});

test('G13: an advance that dies before its commit leaves nothing, in the database or in what is held', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: 9 * 60 });
  const dying: AppContext = {
    ...app,
    transact: (work) =>
      app.transact(async (tx) => {
        await work(tx);
        throw new Error('killed');
      }),
  };
  for (let isOver = false; !isOver; ) {
    const before = await currentWorld(app, mainWorld);
    await expect(advanceWorld(dying, mainWorld)).rejects.toThrow('killed');
    expect(await currentWorld(app, mainWorld)).toEqual(before);
    await advanceWorld(app, mainWorld);
    isOver = (await answerByRule(app, mainWorld)) === 0;
  }
  expect(await broken(app)).toEqual([]);
});

test('G14: a process that remembers nothing between two steps lives the same life as one that does', async () => {
  await using app = await testApp();
  await using forgetful = await testApp();
  for (const one of [app, forgetful]) await aTown(one, { stopAt: 10 * 60 });
  await liveByRule(app);
  await liveByRule({ ...forgetful, cache: { get: () => undefined, set: () => {} } });
  expect(await eventLogHash(forgetful.db, mainWorld)).toBe(await eventLogHash(app.db, mainWorld));
});
