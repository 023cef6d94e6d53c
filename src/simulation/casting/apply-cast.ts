import { change, enterCharacter, leaveCharacter } from '../change';
import type { WorldEventOf } from '../event';
import type { WorldState } from '../state';

type CastEvent = WorldEventOf<'character-joined' | 'character-edited' | 'retirement-asked' | 'character-retired'>;

/** Changes the world in place. */
export function applyCast(world: WorldState, event: CastEvent): void {
  const { characterId } = event;
  if (event.type === 'character-joined') {
    const { [characterId]: _back, ...retired } = world.retired;
    world.retired = retired;
    enterCharacter(world, event.character);
  } else if (event.type === 'character-edited') {
    edited(world, event);
  } else if (event.type === 'character-retired') {
    const gone = world.characters[characterId];
    if (!gone) return;
    world.retired = { ...world.retired, [characterId]: gone };
    leaveCharacter(world, gone);
  }
}

function edited(world: WorldState, event: WorldEventOf<'character-edited'>): void {
  const { characterId, name, homeId, workplaceId, bedtime, routine } = event;
  const parts = { name, homeId, workplaceId, bedtime, routine };
  const away = world.retired[characterId];
  if (away) world.retired = { ...world.retired, [characterId]: { ...away, ...parts } };
  else change(world, characterId, parts);
}
