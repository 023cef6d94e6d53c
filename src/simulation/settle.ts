// Writing down what became of a body.
import { type BodyChange, bodyWith } from './body';
import { bodyNow } from './body-now';
import type { WorldEventOf } from './event';
import type { Recording } from './record';
import type { Body, Character } from './state';
import { warningOf } from './warnings';

/** Before its activity or place changes: what it lived through until now is kept. */
export function settle(recording: Recording, characterId: string): void {
  const character = recording.world.characters[characterId];
  if (character && character.body.at < recording.world.minute) {
    writeBody(recording, character, bodyNow(recording.world, character));
  }
}

/** Something happened to it now. */
export function changeBody(recording: Recording, characterId: string, change: BodyChange): void {
  const character = recording.world.characters[characterId];
  if (!character) return;
  const lived = bodyNow(recording.world, character);
  writeBody(recording, character, bodyWith(lived, change, recording.world.minute));
}

/** The body as it is now, and what it says about that. */
export function writeBody(recording: Recording, before: Character, after: Body): void {
  recording.add(bodyChanged(before.id, after), ...warningOf(recording.world, before, after.fatigue));
}

function bodyChanged(characterId: string, { at: _settled, ...body }: Body): WorldEventOf<'body-changed'> {
  return { type: 'body-changed', characterId, ...body };
}
