import { durations } from '../constants';
import { currentItem, minutesLeft } from '../day-plan';
import { itemAfter, wageFor } from '../economy';
import { isOpen } from '../places';
import { clamp } from '../rounding';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing, offered } from './action-rule';

export const work: ActionRule<'work'> = {
  offer: ({ world, character }) => (whyNot(world, character) ? [] : [offered(plannedMinutes(world, character))]),
  check: (world, character) => whyNot(world, character),
  minutes: (_world, _character, choice) => choice.minutes,
  start: claimsNothing,

  // Paid for the minutes that were worked, also when it ends early.
  finish(world, character, { startedAt }) {
    const minutes = world.minute - startedAt;
    const pay = wageFor(world, character.placeId ?? '', minutes);
    return {
      outcome: { placeId: character.placeId, minutes, pay },
      events: pay > 0 ? [itemAfter(character, 'coin', pay, 'wage')] : [],
      body: null,
    };
  },
};

function whyNot(world: WorldState, character: Character): string | null {
  if (character.workplaceId === null) return 'no-work';
  const workplace = world.places[character.workplaceId];
  if (!workplace || character.placeId !== workplace.id) return 'not-at-work';
  return isOpen(workplace, world.minute) ? null : 'place-closed';
}

/** Until the end of the work that is planned for now, else two hours. */
function plannedMinutes(world: WorldState, character: Character): number {
  const item = currentItem(character, world.minute);
  const minutes = item?.activity === 'work' ? minutesLeft(item, world.minute) : durations.work.offered;
  return clamp(minutes, durations.work.least, durations.work.most);
}
