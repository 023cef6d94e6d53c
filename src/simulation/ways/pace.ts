// How fast one goes where: walking, unless one is called, late, or out in a storm, and has the strength to run.
import { appointmentNow } from '../agenda/appointments';
import { freshAlarm } from '../alarm';
import type { ChoiceOf } from '../answer';
import { isTired, isUnwell } from '../body';
import { bodyNow } from '../body-now';
import { reach, walking } from '../constants';
import { currentItem } from '../day-plan';
import { isOutdoors } from '../places';
import type { Character, WorldState } from '../state';
import { minuteOfDay } from '../world-time';

/** Map units per minute. */
export function speedTo(world: WorldState, character: Character, { placeId, pace }: Omit<ChoiceOf<'move'>, 'action'>): number {
  const runs = pace === undefined ? isInHurry(world, character, placeId) : pace === 'run';
  return runs ? reach.runPerMinute : reach.walkPerMinute;
}

/** Has one a reason to run there, and the strength? */
export function isInHurry(world: WorldState, character: Character, placeId: string): boolean {
  const body = bodyNow(world, character);
  if (isTired(body) || isUnwell(body)) return false;
  const alarm = freshAlarm(character, world.minute);
  const isCalled = alarm?.isCalled === true && alarm.placeId === placeId;
  const isCaught = world.weather.kind === 'stormy' && isOutdoors(world, character);
  return isCalled || isCaught || isLateFor(world, character, placeId);
}

/** Somebody waits there already, or work was to begin there a while ago. */
export function isLateFor(world: WorldState, character: Character, placeId: string): boolean {
  const entry = appointmentNow(world, character);
  if (entry?.status === 'pending' && entry.placeId === placeId && entry.start <= world.minute) return true;
  const item = currentItem(character, world.minute);
  if (item?.activity !== 'work' || item.placeId !== placeId) return false;
  return (minuteOfDay(world.minute) - item.at + 1440) % 1440 >= walking.lateAfter;
}
