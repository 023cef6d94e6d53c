import { change } from '../change';
import { happenings as rules } from '../constants';
import { placeName, withNote } from '../recent';
import type { WorldState } from '../state';
import type { HappeningEvent } from './happening-events';
import { happeningText } from './happening-wording';

/** Changes the world in place: who noticed it has it in mind. */
export function applyHappening(world: WorldState, { type: sense, kind, placeId, noticedBy }: HappeningEvent): void {
  const note = `${happeningText(world.language, kind)} · ${placeName(world, placeId)}`;
  for (const id of noticedBy) {
    const character = world.characters[id];
    if (!character) continue;
    const noticed = [...(character.noticed ?? []), { sense, kind, placeId, at: world.minute }].slice(-rules.kept);
    change(world, id, { noticed, recent: withNote(world, character, sense, note) });
  }
}
