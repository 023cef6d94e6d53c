// Bodies are settled when something happens to them, not at every step of the clock: a thousand sleepers cost nothing.
import { bodyAfter } from './body';
import { exposureOf } from './exposure';
import type { Body, Character, WorldState } from './state';
import { skyAt } from './weather';

/**
 * The body of a character at the present minute: what it was when last settled, and what it has done since, in the weather of each
 * hour. Where it is and what it wears count from then on, so whoever changes its activity or place settles it before (settle.ts).
 */
export function bodyNow(world: WorldState, character: Character): Body {
  if (character.body.at >= world.minute) return character.body;
  const span = { from: character.body.at, to: world.minute };
  return bodyAfter(character, span, (hour) => exposureOf(world, character, skyAt(world, hour)));
}
