import { applyAll } from './apply';
import type { WorldEvent } from './event';
import type { WorldState } from './state';

/** Collects the events of one command while the world moves on under it, so that each rule sees what came before. */
export type Recording = {
  readonly world: WorldState;
  readonly events: readonly WorldEvent[];
  add(...events: WorldEvent[]): void;
};

export function record(start: WorldState): Recording {
  let world = start;
  const events: WorldEvent[] = [];
  return {
    get world() {
      return world;
    },
    events,
    add(...more) {
      events.push(...more);
      world = applyAll(world, more);
    },
  };
}
