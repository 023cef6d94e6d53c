import type { Choice, PlanItem } from './answer';
import { isExhausted, isHungry, isStarving, isUnwell } from './body';
import { bodyNow } from './body-now';
import { checkChoice } from './check-choice';
import { durations, sleep } from './constants';
import { currentItem, isBedtime, isNight, minutesLeft, minutesToNextItem } from './day-plan';
import { canEatAt, canEatHere, coinsOf, mealPrice } from './economy';
import { seeksRoof } from './exposure';
import { isHospital } from './facilities';
import { afterAlarm } from './fallback-alarm';
import { keepAppointment } from './fallback-appointments';
import { quantityOf } from './items';
import { isOutdoors } from './places';
import { clamp } from './rounding';
import type { Character, WorldState } from './state';
import { walkSuspended } from './suspended';
import { placesKnown } from './ways/known-places';
import { positionNow } from './ways/position';
import { townMapOf } from './ways/town-map';
import { plainDayMemory } from './wording';

export type Chosen = { choice: Choice; reason: string };

/** What an alarm asks for, food when hungry, the hospital when ill, bed when it is time, appointments, else what the plan says, else waiting. Reasons are codes: no model spoke. */
export function fallbackChoice(world: WorldState, character: Character): Chosen {
  const alarmed = because('alarm', afterAlarm(world, character));
  const appointed = because('appointment', keepAppointment(world, character));
  const free = [...shelter(world, character), ...onward(world, character), ...planned(world, character)];
  const candidates = [...alarmed, ...needs(world, character), ...appointed, ...free];
  const possible = candidates.find(({ choice }) => checkChoice(world, character.id, choice).ok);
  return possible ?? { choice: { action: 'wait', minutes: idleMinutes(world, character) }, reason: 'nothing-planned' };
}

function needs(world: WorldState, character: Character): Chosen[] {
  const meal = isHungry(bodyNow(world, character)) ? because('hungry', toEat(world, character)) : [];
  const care = isUnwell(bodyNow(world, character)) ? because('unwell', toHospital(world, character)) : [];
  const chosen: Chosen[] = isStarving(bodyNow(world, character)) ? [...meal, ...care] : [...care, ...meal];
  const goesToBed =
    isBedtime(character, world.minute) || (isExhausted(bodyNow(world, character)) && isNight(character, world.minute));
  if (goesToBed) chosen.push(...because('bedtime', [goHome(character), toSleep(world, character)]));
  if (isExhausted(bodyNow(world, character))) chosen.push(...because('exhausted', [{ action: 'rest' }]));
  if (isUnwell(bodyNow(world, character))) chosen.push(...because('unwell', [{ action: 'rest' }]));
  return chosen;
}

/** Out of the rain, unless one works outside: where the plan leads if it has a roof, else the nearest roof. */
function shelter(world: WorldState, character: Character): Chosen[] {
  const item = currentItem(character, world.minute);
  const worksHere = item?.activity === 'work' && character.placeId === character.workplaceId;
  if (!seeksRoof(world) || !isOutdoors(world, character) || worksHere) return [];
  const roofs = placesKnown(world, character).filter((place) => place.indoor);
  const wanted = roofs.filter((place) => place.id === item?.placeId);
  return because(
    'weather',
    [...wanted, ...roofs].map((place): Choice => ({ action: 'move', placeId: place.id })),
  );
}

/** With the walk that somebody stopped. */
function onward(world: WorldState, character: Character): Chosen[] {
  const walk = walkSuspended(character, world.minute);
  return walk ? because('on-the-way', [walk]) : [];
}

function planned(world: WorldState, character: Character): Chosen[] {
  const item = currentItem(character, world.minute);
  return item ? because('planned', toDo(world, character, item)) : [];
}

const because = (reason: string, choices: Choice[]): Chosen[] => choices.map((choice) => ({ choice, reason }));

const toHospital = (world: WorldState, character: Character): Choice[] => [
  { action: 'visit-hospital' },
  ...townMapOf(world.places)
    .nearest(positionNow(world, character), isHospital, { limit: 3 })
    .map((place): Choice => ({ action: 'move', placeId: place.id })),
];

/** In order of preference; what is not possible now is passed over. */
function toDo(world: WorldState, character: Character, item: PlanItem): Choice[] {
  const goThere: Choice[] =
    item.placeId === null || !isWorthGoing(world, character, item) ? [] : [{ action: 'move', placeId: item.placeId }];
  const left = minutesLeft(item, world.minute);
  const stay: Choice = { action: 'wait', minutes: clamp(left, durations.wait.least, durations.wait.boring - 5) };
  switch (item.activity) {
    case 'eat':
      return [...goThere, ...(isFed(character, world, item) ? [] : toEat(world, character)), stay];
    case 'work':
      return left < durations.work.least ? [stay] : [...toWork(character, left), ...goThere, stay];
    case 'rest':
      return [...goThere, { action: 'rest' }];
    case 'sleep':
      return isNight(character, world.minute) ? [goHome(character), toSleep(world, character)] : [stay];
    case 'leisure':
    case 'social':
      return [...goThere, stay];
  }
}

/** Nobody goes out to eat without the money for it, nor out into the rain without need. */
function isWorthGoing(world: WorldState, character: Character, { activity, placeId }: PlanItem): boolean {
  const place = world.places[placeId ?? ''];
  if (place && !place.indoor && seeksRoof(world) && activity !== 'work') return false;
  return activity !== 'eat' || place === undefined || coinsOf(character) >= mealPrice(world, character, place);
}

/** One meal for one item of the plan. */
function isFed(character: Character, world: WorldState, item: PlanItem): boolean {
  const begun = world.minute - (item.minutes - minutesLeft(item, world.minute));
  return bodyNow(world, character).lastMealAt >= begun && character.lastDone.eat !== undefined;
}

/** Here if there is food that one can pay, else what one carries, else the nearest open place that has some; at home it costs nothing. */
function toEat(world: WorldState, character: Character): Choice[] {
  if (canEatHere(world, character)) return [{ action: 'eat' }];
  const serving = placesKnown(world, character).filter((place) => canEatAt(world, character, place));
  const packed: Choice[] = quantityOf(character.items, 'food') > 0 ? [{ action: 'use', item: 'food' }] : [];
  return [...packed, ...serving.map((place): Choice => ({ action: 'move', placeId: place.id }))];
}

const toWork = ({ workplaceId }: Character, left: number): Choice[] => [
  { action: 'work', minutes: clamp(left, durations.work.least, durations.work.most) },
  ...(workplaceId === null ? [] : [{ action: 'move' as const, placeId: workplaceId }]),
];

const goHome = (character: Character): Choice => ({ action: 'move', placeId: character.homeId });

function toSleep(world: WorldState, character: Character): Choice {
  return { action: 'sleep', minutes: sleep.night, dayMemory: plainDayMemory(world.language, character) };
}

/** Until the plan goes on, at most an hour at a time. */
function idleMinutes(world: WorldState, character: Character): number {
  return clamp(minutesToNextItem(character, world.minute), durations.wait.least, durations.wait.boring - 5);
}
