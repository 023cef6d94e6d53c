import { minuteOfClock } from './mind';
import { type ChooseMind, canPayMeal, homeName, optionFor, type Pick } from './options';
import { isRainedOut } from './shelter-now';
import { socialNow } from './social-now';

/** How likely one lets people or the phone come first. */
const distraction = { eat: 0.1, work: 0.3, rest: 0.3, leisure: 0.75, social: 0.9 };

/** What the plan holds for now. Null when it holds nothing, or nothing that can be done. */
export function planNow(mind: ChooseMind): Pick | null {
  const { scene, draw } = mind;
  const item = scene.plan.find((one) => one.now && one.activity !== 'sleep');
  if (!item) return null;
  if (item.activity === 'eat' && item.place !== null && !canPayMeal(mind, item.place)) return cheaper(mind);
  const isThere = item.place === null || scene.place?.name === item.place;
  if (!isThere && item.activity !== 'work' && isRainedOut(mind, item.place)) return null;
  if (!isThere) {
    const way = optionFor(mind, 'move', item.place);
    // A word with somebody before one goes.
    if (way && draw.chance(0.15)) return socialNow(mind) ?? { option: way, reason: 'move-plan' };
    if (way) return { option: way, reason: 'move-plan' };
  }
  if (!isThere && item.activity !== 'eat' && item.activity !== 'rest') return null;
  const likely = item.activity in distraction ? distraction[asKnown(item.activity)] : 0.5;
  if (draw.chance(likely)) {
    const company = socialNow(mind);
    if (company && !isIdle(company)) return company;
  }
  if (item.activity === 'eat') return asPick(mind, 'eat');
  if (item.activity === 'work') return work(mind, item);
  if (item.activity === 'rest') return asPick(mind, 'rest');
  return pursuit(mind);
}

/** Nobody goes out to eat without the money for it: one eats what there is here, or goes home. */
function cheaper(mind: ChooseMind): Pick | null {
  const meal = optionFor(mind, 'eat');
  if (meal) return { option: meal, reason: 'eat' };
  const home = mind.scene.me.body.hunger < 30 ? undefined : optionFor(mind, 'move', homeName(mind));
  return home ? { option: home, reason: 'move-food' } : null;
}

/** Something that stands here and is free, or what one loves and needs no thing for: one stays with it for a while. */
function pursuit(mind: ChooseMind): Pick | null {
  const free = mind.draw.any(mind.scene.options.filter(({ action }) => action === 'use-object'));
  if (free && mind.draw.chance(0.5)) return { option: free, reason: 'use-object' };
  const option = optionFor(mind, 'wait');
  if (!option || mind.scene.recent.at(-1)?.action === 'wait') return null;
  return { option, reason: 'pursuit', minutes: 20 + Math.floor(mind.draw.number() * 6) * 5 };
}

const asKnown = (activity: string): keyof typeof distraction =>
  activity === 'eat' || activity === 'work' || activity === 'rest' || activity === 'social' ? activity : 'leisure';

const isIdle = ({ option }: Pick) => ['wait', 'look-around', 'rest', 'move'].includes(option.action);

function asPick(mind: ChooseMind, action: string): Pick | null {
  const option = optionFor(mind, action);
  return option ? { option, reason: action } : null;
}

/** Work in stretches of an hour or so, so that the day stays open for what comes. */
function work(mind: ChooseMind, item: { at: string; minutes: number }): Pick | null {
  const option = optionFor(mind, 'work');
  if (!option) return null;
  const left = minuteOfClock(item.at) + item.minutes - mind.minute;
  const stretch = 45 + Math.floor(mind.draw.number() * 4) * 15;
  const minutes = left - stretch < 30 ? left : stretch;
  return { option, reason: 'work', minutes: Math.min(240, Math.max(30, minutes)) };
}
