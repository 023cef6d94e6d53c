import { durations, shifts } from '../constants';
import { currentItem, minutesLeft, workingDay } from '../day-plan';
import { itemAfter, wageFor } from '../economy';
import type { WorldEvent } from '../event';
import { isOpen } from '../places';
import { clamp } from '../rounding';
import { shiftNow, shiftsOf } from '../shifts';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing, offered } from './action-rule';

export const work: ActionRule<'work'> = {
  offer: ({ world, character }) => (whyNot(world, character) ? [] : [offered(plannedMinutes(world, character))]),
  check: (world, character) => whyNot(world, character),
  minutes: (world, character, choice) => Math.min(choice.minutes, minutesAllowed(world, character)),
  start: claimsNothing,

  // Paid for the minutes that were worked, also when it ends early.
  finish(world, character, { startedAt }) {
    const minutes = world.minute - startedAt;
    const pay = wageFor(world, character.placeId ?? '', minutes);
    const day = workingDay(startedAt);
    const worked: WorldEvent = { type: 'worked', characterId: character.id, day, minutes: workedOn(character, day) + minutes };
    return {
      outcome: { placeId: character.placeId, minutes, pay },
      events: [worked, ...(pay > 0 ? [itemAfter(character, 'coin', pay, 'wage')] : [])],
      body: null,
    };
  },
};

function whyNot(world: WorldState, character: Character): string | null {
  if (character.workplaceId === null) return 'no-work';
  const workplace = world.places[character.workplaceId];
  if (!workplace || character.placeId !== workplace.id) return 'not-at-work';
  if (!isOpen(workplace, world.minute)) return 'place-closed';
  if (minutesOfShift(world, character) < durations.work.least) return 'not-your-shift';
  return minutesAllowed(world, character) < durations.work.least ? 'enough-work-today' : null;
}

/** Minutes worked on this day so far; what is worked before four in the morning belongs to the day before. */
const workedOn = ({ worked }: Character, day: number) => (worked?.day === day ? worked.minutes : 0);

/** Until the end of the shift that is on, or about to begin; without limit for those who come and go freely. */
function minutesOfShift(world: WorldState, character: Character): number {
  if (shiftsOf(character).length === 0) return Number.POSITIVE_INFINITY;
  const now = shiftNow(character, world.minute, shifts.early);
  return now ? now.endsAt - world.minute : 0;
}

const minutesAllowed = (world: WorldState, character: Character) =>
  Math.min(minutesOfShift(world, character), shifts.minutesADay - workedOn(character, workingDay(world.minute)));

/** Until the end of the work that is planned for now, else two hours. */
function plannedMinutes(world: WorldState, character: Character): number {
  const item = currentItem(character, world.minute);
  const minutes = item?.activity === 'work' ? minutesLeft(item, world.minute) : durations.work.offered;
  const { least, most } = durations.work;
  return clamp(Math.min(minutes, minutesAllowed(world, character)), least, most);
}
