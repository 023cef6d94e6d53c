import type { TownView } from '@/contracts/views/world';
import type { Pace } from './shown-minute';

export type Paced = Pick<TownView, 'world' | 'residents'>;

/** How the town's clock runs at this moment, `now` in wall milliseconds. */
export function paceOf({ world, residents }: Paced, now: number): Pace {
  const ends = residents.flatMap(({ activity }) => (activity && activity.endsAt > world.clock.minute ? [activity.endsAt] : []));
  return {
    minute: world.clock.minute,
    elapsedMs: world.lastAdvanceAt === null ? 0 : now - world.lastAdvanceAt.getTime(),
    speed: world.status === 'running' ? world.speed : 0,
    nextAt: ends.length > 0 ? Math.min(...ends) : null,
  };
}
