import { setTimeout as sleep } from 'node:timers/promises';
import type { AppContext } from '@/server/platform/app-context';
import { controlWorld } from '@/server/world/control-world';
import { mainWorld } from '@/server/world/main-world';
import { worldPosition } from '@/server/world/world-position';
import { type Say, sayStatus } from './say-status';

/** Pauses the town if it runs, then takes `steps` steps, each reported. */
export async function takeSteps(app: AppContext, steps: number, say: Say = console.log): Promise<void> {
  if (!Number.isInteger(steps) || steps < 1) throw new Error('--step takes a whole number from 1 on.');
  const { status } = await worldPosition(app, mainWorld);
  if (status === 'stopped') await controlWorld(app, mainWorld, { verb: 'start' });
  if (status !== 'paused') await controlWorld(app, mainWorld, { verb: 'pause' });
  for (let step = 1; step <= steps; step++) {
    const before = await worldPosition(app, mainWorld);
    await controlWorld(app, mainWorld, { verb: 'step', steps: 1 });
    let after = before;
    while (after.stepsLeft > 0 || after.minute === before.minute) {
      await sleep(50);
      after = await worldPosition(app, mainWorld);
    }
    say(`step ${step}: ${after.minute - before.minute} minutes passed`);
    await sayStatus(app, say);
  }
}
