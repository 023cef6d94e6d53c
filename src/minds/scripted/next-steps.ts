// What one means to do after what one does now: as the plan of the day goes on from there.
import { intentions } from '@/simulation/intention/limits';
import { minuteOfClock } from './mind';
import { type ChooseMind, canPayMeal, homeName, type Pick } from './options';
import { isRainedOut } from './shelter-now';

type Item = ChooseMind['scene']['plan'][number];
/** Where and when one will be, and what one will have done by then. */
type Ahead = { minute: number; place: string | null; done: Set<string> };

/** Minutes before an item of the plan in which one goes on with it already. */
const soon = 30;
/** How likely one wants to see who is there before one goes on with what one likes. */
const seesFirst = 0.1;
const lasting = { eat: 30, rest: 30 };
/** What an alarm asked for, or somebody on the way, leaves nothing to go on with. */
const unforeseen = new Set([
  'fire-watch',
  'move-alarm',
  'look-alarm',
  'wait-appointment',
  'talk-appointment',
  'talk',
  'move-hospital',
]);

/** Numbers of options or later steps, in order; empty when it is to be seen. */
export function nextSteps(mind: ChooseMind, { option, reason, minutes }: Pick): number[] {
  if (unforeseen.has(reason) || option.action === 'sleep') return [];
  const place = option.action === 'move' ? option.target : (mind.scene.place?.name ?? null);
  const ahead: Ahead = { minute: mind.minute + (minutes ?? option.minutes), place, done: new Set([option.action]) };
  if (reason === 'move-food') return take(mind, ahead, 'eat', lasting.eat);
  const steps: number[] = [];
  // Each round takes a step or passes an item of the plan.
  for (let round = 0; round < 2 * intentions.steps && steps.length < intentions.steps; round++) {
    const item = itemAt(mind, ahead.minute);
    if (!item) break;
    const taken = stepFor(mind, ahead, item);
    if (taken === null) break;
    steps.push(...taken);
  }
  return steps;
}

/** Empty: the item is done, and time goes on to its end. Null: here one wants to see first. */
function stepFor(mind: ChooseMind, ahead: Ahead, item: Item): number[] | null {
  const { activity } = item;
  // Nobody goes to bed early or on an empty stomach without a thought.
  if (activity === 'sleep' && (ahead.minute < minuteOfClock(item.at) || mind.scene.me.body.hunger >= 30)) return null;
  const place = activity === 'sleep' ? homeName(mind) : item.place;
  if (place !== null && place !== ahead.place) return wayTo(mind, ahead, { place, activity });
  if (activity === 'sleep') return orNull(take(mind, ahead, 'sleep', 480));
  const left = endOf(item) - ahead.minute;
  if (activity === 'work' && left >= 30) return orNull(take(mind, ahead, 'work', left));
  if ((activity === 'eat' || activity === 'rest') && !ahead.done.has(activity)) {
    return orNull(take(mind, ahead, activity, lasting[activity]));
  }
  if (activity === 'leisure' || activity === 'social') return pastime(mind, ahead, left);
  ahead.minute = endOf(item);
  return [];
}

/** Something that stands here, or what needs no thing; as often one sees first who is there. */
function pastime(mind: ChooseMind, ahead: Ahead, left: number): number[] | null {
  const { scene, draw } = mind;
  const isHere = ahead.place === (scene.place?.name ?? null);
  const free = draw.any(
    scene.options.filter(({ action, deed }) => isHere && action === 'use-object' && !ahead.done.has(deed ?? '')),
  );
  if (draw.chance(seesFirst)) return null;
  if (free && free.minutes <= left) {
    ahead.minute += free.minutes;
    ahead.done.add(free.deed ?? '');
    return [free.n];
  }
  return ahead.done.has('wait') ? null : take(mind, ahead, 'wait', Math.min(left, 55));
}

function wayTo(mind: ChooseMind, ahead: Ahead, { place, activity }: { place: string; activity: string }): number[] | null {
  const way = mind.scene.options.find(({ action, target }) => action === 'move' && target === place);
  if (!way || isRainedOut(mind, place) || (activity === 'eat' && !canPayMeal(mind, place))) return null;
  ahead.minute += way.minutes;
  ahead.place = place;
  ahead.done = new Set();
  return [way.n];
}

function take(mind: ChooseMind, ahead: Ahead, action: string, minutes: number): number[] {
  const { options, later } = mind.scene;
  const step = options.find((option) => option.action === action) ?? later.find((one) => one.action === action);
  ahead.minute += minutes;
  ahead.done.add(action);
  return step ? [step.n] : [];
}

const orNull = (steps: number[]) => (steps.length > 0 ? steps : null);

/** What the plan holds for that minute, or for soon after it. */
function itemAt({ scene }: ChooseMind, minute: number): Item | undefined {
  const on = scene.plan.findLast((item) => minuteOfClock(item.at) <= minute && minute < endOf(item));
  return on ?? scene.plan.find((item) => minuteOfClock(item.at) > minute && minuteOfClock(item.at) <= minute + soon);
}

const endOf = (item: Item) => minuteOfClock(item.at) + item.minutes;
