import type { Command } from '../command';
import type { Recording } from '../record';
import { whyNotLiveIn } from './room-at-home';

type Edit = Extract<Command, { type: 'edit-character' }>;

/** Nothing when there is no such character, or no room in the home that it is to move to. Who is retired may be edited too. */
export function editCharacter(recording: Recording, { type: _edit, ...asked }: Edit): void {
  const { world } = recording;
  const before = world.characters[asked.characterId] ?? world.retired[asked.characterId];
  if (!before) return;
  if (before.homeId !== asked.homeId && whyNotLiveIn(world, asked.homeId) !== null) return;
  recording.add({ ...asked, type: 'character-edited' });
}
