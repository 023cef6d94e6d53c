// The fold of what is done on the network, and of what an operator sets about it. No rule in it.
import { change } from '../change';
import type { WorldEvent, WorldEventOf } from '../event';
import type { WorldState } from '../state';
import { counted, onlineToday } from './count-online';

/** Changes the world in place. */
export function applyOnline(world: WorldState, event: WorldEvent): void {
  if (!('characterId' in event)) return;
  const character = world.characters[event.characterId];
  const online = character && counted(onlineToday(character, world), event, world);
  if (online) change(world, event.characterId, { online });
}

/** Changes the world in place. */
export function applyHabits(world: WorldState, { ofId, habits }: WorldEventOf<'habits-set'>): void {
  if (ofId === null) world.settings = { ...world.settings, habits };
  else change(world, ofId, { habits });
}
