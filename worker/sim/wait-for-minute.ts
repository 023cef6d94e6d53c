import { setTimeout as sleep } from 'node:timers/promises';
import type { AppContext } from '@/server/platform/app-context';
import { clockView } from '@/server/world/clock-view';
import { mainWorld } from '@/server/world/main-world';
import { worldPosition } from '@/server/world/world-position';

/** Until the world stopped at its last minute, or its clock shows `minute`. Says each new hour on stderr. */
export async function waitForMinute(app: Pick<AppContext, 'db'>, minute: number): Promise<void> {
  let saidHour = -1;
  for (;;) {
    const position = await worldPosition(app, mainWorld);
    const hour = Math.floor(position.minute / 60);
    if (hour !== saidHour) {
      const { day, clock } = clockView(position.minute);
      console.error(`day ${day}, ${clock}`);
      saidHour = hour;
    }
    if (position.minute >= minute || position.status === 'stopped') return;
    await sleep(100);
  }
}
