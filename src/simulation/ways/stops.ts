// Who stops on the way for a word with somebody it meets.
import { appointmentNow } from '../agenda/appointments';
import { freshAlarm } from '../alarm';
import { bondOf } from '../bonds';
import { isAsleep } from '../cast';
import { coolDowns, meeting as rules, uninterruptible } from '../constants';
import { isRested } from '../cool-down';
import { seeksRoof } from '../exposure';
import { openConversationOf } from '../schedule';
import type { Character, WorldState } from '../state';
import type { Meeting } from './meetings';
import { isLateFor } from './pace';
import { isOnFoot, isRunning } from './position';

/** The walkers of the two, when they know each other and both have a moment; else nobody. */
export function whoStops(world: WorldState, { a, b }: Meeting): string[] {
  const doKnow = [bondOf(world, a.id, b.id), bondOf(world, b.id, a.id)].every(
    ({ familiarity }) => familiarity >= rules.stopsFrom,
  );
  if (!doKnow || areCompany(a, b) || !hasAMoment(world, a) || !hasAMoment(world, b)) return [];
  return [a, b].filter(isOnFoot).map(({ id }) => id);
}

/** Two of one house, or on one way: they see enough of each other. */
function areCompany(a: Character, b: Character): boolean {
  const goals = [a, b].map(goalOf);
  return a.homeId === b.homeId || (goals[0] !== null && goals[0] === goals[1]);
}

const goalOf = ({ activity }: Character) => (activity?.choice.action === 'move' ? activity.choice.placeId : null);

function hasAMoment(world: WorldState, character: Character): boolean {
  const goal = goalOf(character);
  if (goal !== null) return mayStop(world, character, goal);
  const action = character.activity?.choice.action;
  return !isAsleep(character) && !openConversationOf(world, character) && !(action && uninterruptible.has(action));
}

/** Not in a hurry, not in the rain, not expected, not with another interrupted thing to go back to, and once a walk. */
function mayStop(world: WorldState, character: Character, goal: string): boolean {
  if (character.suspended !== null || character.mustPlan || isRunning(character) || seeksRoof(world)) return false;
  if (freshAlarm(character, world.minute)?.isCalled || isLateFor(world, character, goal)) return false;
  return appointmentNow(world, character) === null && isRested(character, 'stop', coolDowns.stopOnTheWay, world.minute);
}
