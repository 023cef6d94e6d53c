import { applyAll } from './apply';
import type { WorldEvent } from './event';
import type { WorldState } from './state';

/** The state after these events: a world is its beginning and its log, nothing else. */
export const fold = (initial: WorldState, events: readonly WorldEvent[]): WorldState => applyAll(initial, events);
