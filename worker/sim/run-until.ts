import type { AppContext } from '@/server/platform/app-context';
import { controlWorld } from '@/server/world/control-world';
import { mainWorld } from '@/server/world/main-world';
import { worldPosition } from '@/server/world/world-position';
import { sayStatus } from './say-status';
import { waitForMinute } from './wait-for-minute';

/** Lets the town live on until its clock shows `minute`, then pauses it. */
export async function runUntil(app: AppContext, minute: number): Promise<void> {
  const { status } = await worldPosition(app, mainWorld);
  if (status !== 'running') await controlWorld(app, mainWorld, { verb: status === 'paused' ? 'resume' : 'start' });
  await waitForMinute(app, minute);
  await controlWorld(app, mainWorld, { verb: 'pause' });
  await sayStatus(app);
}
