import { useSyncExternalStore } from 'react';
import type { TownView } from '@/contracts/views/world';
import { paceOf } from './pace-of';
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
  return useSyncExternalStore(
    subscribe,
    () => shownMinute(paceOf(town, now)),
    () => town.world.clock.minute,
  );
}
