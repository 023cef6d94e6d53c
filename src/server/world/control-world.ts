// Run control. Each verb raises the epoch under the world's lock, so work that began before it can tell.
import { worldChannel } from '@/contracts/live-events';
import { assertNever } from '@/lib/assert-never';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';
import { lockWorld, type WorldRow } from '@/server/world-store/load-world';
import { wakeWorld } from './advance-world';
import { type Alarm, raiseAlarm } from './raise-alarm';

export type Control =
  | { verb: 'start' }
  | { verb: 'stop' }
  | { verb: 'pause' }
  | { verb: 'resume' }
  | { verb: 'step'; steps: number }
  | ({ verb: 'alarm' } & Alarm)
  /** world minutes per real second; null is as fast as possible */
  | { verb: 'set-speed'; speed: number | null };

type ControlApp = Pick<AppContext, 'transact' | 'afterCommit' | 'live' | 'clock' | 'ids' | 'jobs' | 'log' | 'cache'>;

/** Throws `world-not-running` (pause of a world that does not run) and `world-not-paused` (resume or step of one that is not paused), and what `raiseAlarm` throws. */
export async function controlWorld(app: ControlApp, worldId: string, control: Control): Promise<void> {
  await app.transact(async (tx) => {
    const world = await lockWorld(app, tx, worldId);
    const { row } = world;
    if (control.verb === 'alarm') await raiseAlarm(app, tx, { world, alarm: alarmOf(control) });
    const change = changeFor(row, control, app.clock.now());
    if (!change) return;
    const after = await tx.world.update({ where: { id: worldId }, data: { ...change, epoch: row.epoch + 1 } });
    await app.live.append(tx, worldChannel(worldId), [
      { type: 'world.control', payload: { status: after.status, epoch: after.epoch, speed: after.speed } },
    ]);
    app.afterCommit(tx, async () => {
      app.log.info({ worldId, verb: control.verb, status: after.status, epoch: after.epoch }, 'world controlled');
      await wakeWorld(app, worldId);
    });
  });
}

const alarmOf = ({ kind, placeId, radius }: Alarm): Alarm => ({ kind, placeId, radius });

type Change = Partial<Pick<WorldRow, 'status' | 'speed' | 'stepsLeft' | 'paceMinute' | 'paceAt'>>;

function changeFor(row: WorldRow, control: Control, now: Date): Change | null {
  const fromHere = { paceMinute: row.minute, paceAt: now };
  switch (control.verb) {
    case 'start':
      return row.status === 'running' ? null : { status: 'running', stepsLeft: 0, ...fromHere };
    case 'stop':
      return row.status === 'stopped' ? null : { status: 'stopped', stepsLeft: 0 };
    case 'pause':
      if (row.status !== 'running') throw new DomainError('world-not-running', `World ${row.id} is ${row.status}`);
      return { status: 'paused', stepsLeft: 0 };
    case 'resume':
      if (row.status !== 'paused') throw new DomainError('world-not-paused', `World ${row.id} is ${row.status}`);
      return { status: 'running', stepsLeft: 0, ...fromHere };
    case 'step':
      if (row.status !== 'paused') throw new DomainError('world-not-paused', `World ${row.id} is ${row.status}`);
      return { stepsLeft: row.stepsLeft + control.steps };
    case 'alarm':
      return {}; // it changed the world itself
    case 'set-speed':
      return { speed: control.speed, ...fromHere };
    default:
      return assertNever(control);
  }
}
