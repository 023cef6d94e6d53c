import { DomainError } from '@/lib/errors';
import type { AppContext, Tx } from '@/server/platform/app-context';
import type { LoadedWorld } from '@/server/world-store/load-world';
import type { AlarmKind } from '@/simulation/state';
import { commitCommand } from './commit-command';

type AlarmApp = Pick<AppContext, 'afterCommit' | 'live' | 'ids' | 'jobs' | 'clock' | 'cache'>;
/** `radius`: how far outside it is heard, map units. */
export type Alarm = { kind: AlarmKind; placeId: string; radius: number };

/** An alarm at the minute that the world's clock shows. Throws `place-not-found`, and `world-not-running` when the world is stopped. */
export async function raiseAlarm(app: AlarmApp, tx: Tx, { world, alarm }: { world: LoadedWorld; alarm: Alarm }): Promise<void> {
  const { row, state } = world;
  if (row.status === 'stopped') throw new DomainError('world-not-running', `World ${row.id} is stopped: nobody hears an alarm`);
  if (!state.places[alarm.placeId]) throw new DomainError('place-not-found', `No place ${alarm.placeId} in world ${row.id}`);
  await commitCommand(app, tx, { world, command: { type: 'alarm', ...alarm } });
}
