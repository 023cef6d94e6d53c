import { applyTo } from './apply';
import type { WorldEvent } from './event';
import type { WorldState } from './state';

/** Collects the events of one command while the world moves on with them, so that each rule sees what came before. */
export type Recording = {
  readonly world: WorldState;
  readonly events: readonly WorldEvent[];
  add(...events: WorldEvent[]): void;
};

/** Changes `world` in place with every event. */
export function record(world: WorldState): Recording {
  const events: WorldEvent[] = [];
  return {
    world,
    events,
    add(...more) {
      for (const event of more) {
        events.push(event);
        applyTo(world, event);
      }
    },
  };
}
