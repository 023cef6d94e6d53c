import { bedtimeOf, earliestBed, minutesToBed, morning } from './bedtime';
import { kindOfPlace } from './mind';
import { type ChooseMind, canPayMeal, homeName, type Option, optionFor, type Pick } from './options';

const exhausted = 85;
const hungry = 50;
const starving = 80;
const unwell = 30;
const weary = 70;
/** Too empty to begin a night on. */
const hungryForBed = 35;

/** What the body asks for: a doctor, food, then bed. Null when it can wait. */
export function needsNow(mind: ChooseMind): Pick | null {
  const { scene, say } = mind;
  const { fatigue, hunger } = scene.me.body;
  const isLate = isPastBedtime(mind);
  const isDroppingOff = fatigue >= exhausted;
  const care = hunger < starving ? careNow(mind) : null;
  if (care) return care;
  if (hunger >= (isLate ? hungryForBed : hungry) && !(isDroppingOff && hunger < 80)) {
    const meal = optionFor(mind, 'eat');
    if (meal) return { option: meal, reason: 'eat-hungry' };
    const packed = scene.options.find((option) => option.action === 'use' && say.plans.packed.test(option.target ?? ''));
    if (packed) return { option: packed, reason: 'use' };
    const way = isLate && hunger < hungry ? undefined : wayToFood(mind);
    if (way) return { option: way, reason: 'move-food' };
  }
  if (!isLate && !isDroppingOff) return pauseInTime(mind);
  const chair = isLate ? undefined : optionFor(mind, 'rest');
  if (chair) return { option: chair, reason: 'rest' }; // by day one sits down; the night is for sleeping
  const bed = optionFor(mind, 'sleep');
  const isAtHome = mind.scene.place?.home ?? false;
  if (bed && (isAtHome || isDroppingOff)) return { option: bed, reason: isDroppingOff ? 'sleep-exhausted' : 'sleep' };
  const home = optionFor(mind, 'move', homeName(mind));
  if (home) return { option: home, reason: 'move-home' };
  const rest = optionFor(mind, 'rest');
  return isDroppingOff && rest ? { option: rest, reason: 'rest' } : null;
}

/** Who is ill sees a doctor, and stays until it is better. */
function careNow(mind: ChooseMind): Pick | null {
  const treatment = optionFor(mind, 'visit-hospital');
  if (treatment) return { option: treatment, reason: 'visit-hospital' };
  if (mind.scene.me.body.health >= unwell) return null;
  const { options } = mind.scene;
  const way = options.find(({ action, target }) => action === 'move' && kindOfPlace(mind.say, target ?? '') === 'hospital');
  return way ? { option: way, reason: 'move-hospital' } : null;
}

/** Nobody comes through a day without sitting down; close to bedtime one holds out. */
function pauseInTime(mind: ChooseMind): Pick | null {
  const { scene } = mind;
  const isSitting = scene.recent.slice(-2).filter((done) => done.action === 'rest').length > 1;
  if (scene.me.body.fatigue < weary || minutesToBed(mind) < 90 || isSitting) return null;
  const rest = optionFor(mind, 'rest');
  return rest ? { option: rest, reason: 'rest' } : null;
}

/** From the bedtime of the plan (else 22:00), never before 21:30, until five in the morning. */
function isPastBedtime(mind: ChooseMind): boolean {
  const { minute } = mind;
  const bedtime = bedtimeOf(mind);
  if (minute < morning) return bedtime >= earliestBed || minute >= bedtime;
  return bedtime >= morning && minute >= Math.max(bedtime, earliestBed);
}

/** The planned meal's place, home, or the nearest place that sounds like food. */
function wayToFood(mind: ChooseMind): Option | undefined {
  const { scene, say } = mind;
  const planned = scene.plan.find((item) => item.now && item.activity === 'eat')?.place;
  const distanceTo = (name: string | null) => scene.nearby.find((place) => place.name === name)?.distance ?? 1000;
  const home = homeName(mind);
  const ways = scene.options.filter(
    (option) =>
      option.action === 'move' &&
      option.target !== null &&
      (option.target === home || say.plans.food.test(option.target)) &&
      canPayMeal(mind, option.target),
  );
  const isForeignHome = (target: string | null) =>
    target !== home && say.plans.home.test(target ?? '') && !/店|shop/i.test(target ?? '');
  const near = ways.filter((way) => !isForeignHome(way.target)).sort((a, b) => distanceTo(a.target) - distanceTo(b.target));
  return (planned ? near.find((way) => way.target === planned) : undefined) ?? near[0];
}
