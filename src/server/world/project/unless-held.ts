import { isHeld } from '@/server/moderation/hold';
import type { WorldEventType } from '@/simulation/event';
import type { Happening, Projector } from './projection';

/**
 * What a character says while it is held (server/moderation/hold.ts) stays in the log of its world and becomes no row of the network.
 * The world goes on as it would have: its log replays to the same.
 */
export function unlessHeld<T extends WorldEventType>(
  project: Projector<T>,
): (happening: Happening<T> & { event: { characterId: string } }) => Promise<void> {
  return async (happening) => {
    if (!(await isHeld(happening.tx, happening.event.characterId))) await project(happening);
  };
}
