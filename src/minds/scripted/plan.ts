import type { ModelAnswer } from '../answers';
import type { SceneDocumentOf } from '../scene-document';
import { type Mind, minuteOfClock, oneOf } from './mind';

type PlanMind = Mind<SceneDocumentOf<'plan'>>;
type Item = ModelAnswer<'plan'>['plan'][number];
type Place = { n: number; name: string };

/** The ordinary day where one is known, else one made from the occupation; free time and notes change from day to day. */
export function plan(mind: PlanMind): ModelAnswer<'plan'> {
  const { scene, say } = mind;
  const known = scene.plan.length >= 4 ? usualDay(mind) : ordinaryDay(mind);
  const items = known.map((item) => varied(mind, item)).sort((a, b) => a.at.localeCompare(b.at));
  return { plan: items, mood: oneOf(mind, say.plans.moods[scene.now.weather]) ?? '' };
}

const activityOf = (activity: string): Item['activity'] =>
  activity === 'eat' || activity === 'work' || activity === 'rest' || activity === 'social' || activity === 'sleep'
    ? activity
    : 'leisure';

const placeNamed = ({ scene }: PlanMind, name: string | null): Place | undefined =>
  scene.places.find((place) => place.name === name);

function usualDay(mind: PlanMind): Item[] {
  return mind.scene.plan.map((item) => ({
    at: item.at,
    minutes: Math.min(600, Math.max(5, Math.round(item.minutes))),
    activity: activityOf(item.activity),
    place: placeNamed(mind, item.place)?.n ?? null,
    note: item.note,
  }));
}

function ordinaryDay(mind: PlanMind): Item[] {
  const { scene, say } = mind;
  const named = scene.places.find(({ name }) => name.includes(scene.me.name));
  const home = (scene.place?.home ? placeNamed(mind, scene.place.name) : named)?.n ?? null;
  const job = say.plans.workplaces.find(([occupation]) => occupation.test(scene.me.occupation))?.[1];
  const workplace = job ? scene.places.find(({ name }) => job.test(name))?.n : undefined;
  const cafe = scene.places.find(({ name }) => say.plans.food.test(name))?.n ?? home;
  const work = (at: string): Item => ({
    at,
    minutes: 180,
    activity: workplace ? 'work' : 'leisure',
    place: workplace ?? null,
    note: '',
  });
  const day: Item[] = [
    { at: '07:30', minutes: 30, activity: 'eat', place: home, note: '' },
    work('09:00'),
    { at: '12:15', minutes: 30, activity: 'eat', place: cafe, note: '' },
    work('13:30'),
    { at: '17:00', minutes: 75, activity: 'leisure', place: null, note: '' },
    { at: '18:45', minutes: 30, activity: 'eat', place: home, note: '' },
    { at: '19:30', minutes: 90, activity: 'social', place: null, note: '' },
    { at: '22:00', minutes: 480, activity: 'sleep', place: home, note: '' },
  ];
  const isStillAhead = (item: Item) => minuteOfClock(item.at) + item.minutes > mind.minute;
  return day.filter(isStillAhead);
}

/** Meals, work and sleep keep their hours; free time changes its place with dice and weather, notes change their words. */
function varied(mind: PlanMind, item: Item): Item {
  const { draw, say } = mind;
  const isFree = item.activity === 'leisure' || item.activity === 'social';
  const at = isFree && draw.chance(0.3) ? shifted(item.at, draw.chance(0.5) ? 10 : -5) : item.at;
  const place = isFree ? freePlace(mind, item) : item.place;
  const keepsNote = item.note !== '' && (!isFree || (place === item.place && draw.chance(0.8)));
  const note = keepsNote ? item.note : lowered(oneOf(mind, say.plans.notes[item.activity]) ?? '');
  return { ...item, at, place, note };
}

const lowered = (note: string) => note.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

function shifted(at: string, minutes: number): string {
  const minute = Math.min(1439, Math.max(0, minuteOfClock(at) + minutes));
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function freePlace(mind: PlanMind, { place, at }: Item): number | null {
  const { scene, say, draw } = mind;
  const isWet = ['rainy', 'stormy', 'snowy'].includes(scene.now.weather);
  const name = scene.places.find((one) => one.n === place)?.name ?? '';
  const isOutside = say.plans.open.test(name);
  const keeps = isWet && isOutside ? 0.1 : 0.65;
  if (name && draw.chance(keeps)) return place;
  const isLate = minuteOfClock(at) >= 20 * 60;
  const spots = scene.places.filter(
    (one) =>
      (say.plans.dry.test(one.name) || (!isWet && say.plans.open.test(one.name))) && !(isLate && /library|图书/i.test(one.name)),
  );
  return draw.any(spots)?.n ?? place;
}
