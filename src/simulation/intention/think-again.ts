// The rule of when an earlier choice is not simply carried on with: something has happened that deserves a thought.
import { appointmentNow } from '../agenda/appointments';
import { freshAlarm } from '../alarm';
import { isAsleep } from '../cast';
import { isBedtime } from '../day-plan';
import { peopleNear } from '../senses';
import type { Character, WorldState } from '../state';
import type { Intention } from './intention';
import { intentions } from './limits';
import type { Need } from './need';
import { needsNow } from './needs-now';
import type { Step } from './step';

export type WhyThink =
  | 'nothing-intended'
  | 'too-long-ago'
  | 'refused'
  | 'interrupted'
  | 'alarm'
  | 'noticed'
  | 'happened'
  | 'appointment'
  | 'bedtime'
  | 'body'
  | 'somebody-new';

/** Which steps answer a need, so that it does not call the intention into question. */
const answers: { [N in Need]: readonly Step['action'][] } = {
  hungry: ['eat', 'use'],
  starving: ['eat', 'use'],
  tired: ['rest', 'sleep'],
  exhausted: ['rest', 'sleep'],
  unwell: [],
  wet: ['move'],
  cold: ['move'],
};

/** Why this character thinks anew now; null when it may go on with the next step of its intention. */
export function whyThinkAgain(world: WorldState, character: Character): WhyThink | null {
  const intention = character.intention ?? null;
  const next = intention?.steps[0];
  if (!intention || !next) return 'nothing-intended';
  if (world.minute - intention.at > intentions.longest) return 'too-long-ago';
  if (character.lastRefusal) return 'refused';
  if (character.suspended) return 'interrupted';
  if (freshAlarm(character, world.minute)) return 'alarm';
  if (character.noticed?.some(({ at }) => at > intention.begunAt)) return 'noticed';
  if (hasHappened(character, intention)) return 'happened';
  if (isDueElsewhere(world, character, next)) return 'appointment';
  if (isBedtime(character, world.minute) && next.action !== 'sleep' && next.targetId !== character.homeId) return 'bedtime';
  if (feelsNewNeed(world, character, intention)) return 'body';
  return meetsSomebodyNew(world, character) ? 'somebody-new' : null;
}

/** Greeted, given something, met somebody, warned by the body, told of a meeting …: whatever came to be noted beside the step itself. */
const hasHappened = ({ recent }: Character, { begunAt, doing }: Intention) =>
  recent.some(({ action, minute }) => minute > begunAt && action !== doing && action !== 'appointment-due');

/** It is time for an appointment, and the next step neither goes there nor is the work that was agreed. */
function isDueElsewhere(world: WorldState, character: Character, { action, targetId }: Step): boolean {
  const entry = appointmentNow(world, character);
  if (!entry) return false;
  const isOnTheWay = action === 'move' && targetId === entry.placeId;
  return !isOnTheWay && !(entry.kind === 'work' && action === 'work');
}

function feelsNewNeed(world: WorldState, character: Character, { needs, steps }: Intention): boolean {
  const isAnswered = (need: Need) => steps.some(({ action }) => answers[need].includes(action));
  return needsNow(world, character).some((need) => !needs.includes(need) && !isAnswered(need));
}

/** Somebody is there whom it has never met. */
function meetsSomebodyNew(world: WorldState, character: Character): boolean {
  const { relationships, lastDone } = character;
  const isNew = (id: string) => !(id in relationships) && lastDone[`encounter:${id}`] === undefined;
  return peopleNear(world, character).some((other) => isNew(other.id) && !isAsleep(other));
}
