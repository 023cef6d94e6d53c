import { mealOf } from '../body';
import { appetite, durations } from '../constants';
import { hasFoodHere } from '../places';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing, offered } from './action-rule';

export const eat: ActionRule<'eat'> = {
  offer: ({ world, character }) => (whyNot(world, character) ? [] : [offered(durations.eat)]),
  check: (world, character) => whyNot(world, character),
  minutes: () => durations.eat,
  start: claimsNothing,
  finish: (_world, character, { share }) => ({ outcome: { placeId: character.placeId, share }, events: [], body: mealOf(share) }),
};

function whyNot(world: WorldState, character: Character): string | null {
  if (!hasFoodHere(world, character)) return 'no-food-here';
  return character.body.hunger < appetite ? 'not-hungry' : null;
}
