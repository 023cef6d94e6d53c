import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { worldChannel } from '@/contracts/live-events';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aTown } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';
import { promptForCommands } from '../../../worker/sim/prompt-for-commands';
import { startWorker } from '../../../worker/start-worker';
import { advanceWorld } from './advance-world';
import { mainWorld } from './main-world';

const evening = 20 * 60;

/** What watchers were told of run control, in order. */
async function told(app: TestApp): Promise<unknown[]> {
  const rows = await app.db.liveEvent.findMany({
    where: { channel: worldChannel(mainWorld), type: 'world.control' },
    orderBy: { seq: 'asc' },
    select: { payload: true },
  });
  return rows.map(({ payload }) => (payload instanceof Object && 'status' in payload ? payload.status : null));
}

test('G11: the API has start, stop, pause, resume, step and status, for operators; who quits leaves the town as it is', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: evening });
  const { world } = caller(app, { as: await aPerson(app, { role: 'operator' }) });
  const began = await world.status();
  expect(began).toMatchObject({ status: 'running' });
  expect(await world.pause()).toMatchObject({ status: 'paused' });
  expect(await world.step({ steps: 3 })).toMatchObject({ status: 'paused', stepsLeft: 3 });
  await advanceWorld(app, mainWorld);
  expect((await world.status()).stepsLeft).toBeLessThanOrEqual(3);
  expect(await world.resume()).toMatchObject({ status: 'running', stepsLeft: 0 });
  expect(await world.stop()).toMatchObject({ status: 'stopped' });
  expect(await world.start()).toMatchObject({ status: 'running' });
  await expect(world.resume()).rejects.toThrow();
  await expect(world.step({ steps: 1 })).rejects.toThrow();
  expect(await told(app)).toEqual(['paused', 'paused', 'running', 'stopped', 'running']);
  const { epoch } = await app.db.world.findUniqueOrThrow({ where: { id: mainWorld } });
  expect(epoch).toBe(5);

  const stranger = caller(app, { as: await aPerson(app) });
  expect(await stranger.world.status()).toMatchObject({ status: 'running' });
  for (const verb of ['start', 'stop', 'pause', 'resume'] as const) await expect(stranger.world[verb]()).rejects.toThrow();
  await expect(stranger.world.step({ steps: 1 })).rejects.toThrow();
});

test('G11: the prompt takes start, stop, pause, resume, step with a number, status and quit', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: evening });
  const worker = startWorker(app);
  const [input, output] = [new PassThrough(), new PassThrough()];
  const said: string[] = [];
  const prompted = promptForCommands(app, { input, output, say: (line) => said.push(line) });
  input.write('pause\nstep 2\nresume\nstop\nstart\nstatus\nnonsense\nresume\nstop\nquit\nstart\n');
  await prompted;
  await worker.close();

  expect(await told(app)).toEqual(['paused', 'paused', 'paused', 'running', 'stopped', 'running', 'stopped']);
  expect(said.filter((line) => /^step \d: \d+ minutes passed$/.test(line))).toHaveLength(2);
  expect(said.filter((line) => line.startsWith('start stop pause resume step'))).toHaveLength(2);
  expect(said.some((line) => line.startsWith('running, day 1'))).toBe(true);
  const { status } = await app.db.world.findUniqueOrThrow({ where: { id: mainWorld } });
  expect(status).toBe('stopped');
});
