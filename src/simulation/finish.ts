import { ruleOf } from './actions/index';
import { type BodyChange, bodyWith } from './body';
import type { WorldEventOf } from './event';
import type { Recording } from './record';
import type { Body, Character } from './state';

/** Ends what the character is doing, at its time or early, and tells what that does to its body. */
export function finish(recording: Recording, { id }: Character): BodyChange | null {
  // As it is by now: others may have given it something in the same minute.
  const character = recording.world.characters[id];
  if (!character) return null;
  const { activity } = character;
  if (!activity) return null;
  const { choice, startedAt, endsAt, reason, source } = activity;
  const { minute } = recording.world;
  const share = minute >= endsAt ? 1 : (minute - startedAt) / (endsAt - startedAt);
  const interrupted = share < 1 && choice.action !== 'talk';
  const { outcome, events, body } = ruleOf(choice.action).finish(recording.world, character, { choice, startedAt, share });
  const characterId = character.id;
  recording.add({ type: 'action-finished', characterId, choice, startedAt, reason, source, interrupted, outcome }, ...events);
  return body;
}

export const bodyChanged = (characterId: string, body: Body): WorldEventOf<'body-changed'> => ({
  type: 'body-changed',
  characterId,
  ...body,
});

/** A body event for something that happened between two passings of time. */
export function changeBody(recording: Recording, characterId: string, change: BodyChange | null): void {
  const character = recording.world.characters[characterId];
  if (character && change) recording.add(bodyChanged(characterId, bodyWith(character.body, change, recording.world.minute)));
}
