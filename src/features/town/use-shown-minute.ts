import { useSyncExternalStore } from 'react';
import type { TownView } from '@/contracts/views/world';
import { shownMinute } from './shown-minute';

// One beat for all clocks of the page.
const beatMs = 250;
const listeners = new Set<() => void>();
let timer = 0;
let now = 0;

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (listeners.size === 1) {
    now = Date.now();
    timer = window.setInterval(() => {
      now = Date.now();
      for (const each of listeners) each();
    }, beatMs);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.clearInterval(timer);
  };
}

/** The world minute to show at this moment. */
export function useShownMinute(town: Pick<TownView, 'world' | 'residents'>): number {
  const { world, residents } = town;
  const ends = residents.flatMap(({ activity }) => (activity && activity.endsAt > world.clock.minute ? [activity.endsAt] : []));
  const pace = {
    minute: world.clock.minute,
    speed: world.status === 'running' ? world.speed : 0,
    nextAt: ends.length > 0 ? Math.min(...ends) : null,
  };
  const since = world.lastAdvanceAt?.getTime();
  return useSyncExternalStore(
    subscribe,
    () => shownMinute({ ...pace, elapsedMs: since === undefined ? 0 : now - since }),
    () => pace.minute,
  );
}
