import { setTimeout as sleep } from 'node:timers/promises';
import { createWorld } from '@/server/seed/create-world';
import { scenarioNamed } from '@/server/seed/scenarios';
import { mainWorld } from '@/server/world/main-world';
import { worldPosition } from '@/server/world/world-position';
import type { TestApp } from './test-app';

/** The demo town, running as fast as possible up to `stopAt` (world minute). */
export async function aTown(app: TestApp, { seed = '7', stopAt }: { seed?: string; stopAt: number }): Promise<void> {
  await createWorld(app, scenarioNamed('demo'), { seed, language: 'en', status: 'running', speed: null, stopAt });
}

/** Until the town has stopped at its last minute. Throws when it takes longer than `withinMs`. */
export async function untilStopped(app: TestApp, withinMs: number, meanwhile?: () => Promise<void>): Promise<void> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const { status, minute } = await worldPosition(app, mainWorld);
    if (status === 'stopped') return;
    if (performance.now() > deadline) throw new Error(`The town stands at minute ${minute} after ${withinMs} ms`);
    await meanwhile?.();
    await sleep(100);
  }
}

/** Until the clock shows at least `minute`. */
export async function untilMinute(app: TestApp, minute: number, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  while ((await worldPosition(app, mainWorld)).minute < minute) {
    if (performance.now() > deadline) throw new Error(`The town did not reach minute ${minute} in ${withinMs} ms`);
    await sleep(50);
  }
}
