import type { WeatherKind } from '@/simulation/state';
import { type ChooseMind, homeName, type Pick } from './options';

const drivesIndoors = new Set<WeatherKind>(['rainy', 'stormy']);

/** Is that the name of a place without a roof, on a day when one wants one? */
export const isRainedOut = ({ scene, say }: ChooseMind, place: string | null): boolean =>
  place !== null && drivesIndoors.has(scene.now.weather) && say.plans.open.test(place);

/** Out of the rain: where the plan leads if that is dry, else the nearest dry place. Null under a roof, and at work. */
export function shelterNow(mind: ChooseMind): Pick | null {
  const { scene, say } = mind;
  const isUnderRoof = scene.place?.indoor ?? false;
  const item = scene.plan.find((one) => one.now);
  const isAtWork = item?.activity === 'work' && (scene.place?.workplace ?? false);
  if (isUnderRoof || isAtWork || !drivesIndoors.has(scene.now.weather)) return null;
  const home = homeName(mind);
  const distanceTo = (name: string | null) => scene.nearby.find((place) => place.name === name)?.distance ?? 1000;
  const ways = scene.options
    .filter(({ action, target }) => action === 'move' && target !== null && (target === home || say.plans.dry.test(target)))
    .sort((a, b) => distanceTo(a.target) - distanceTo(b.target));
  const planned = scene.options.find(({ action, target }) => action === 'move' && target !== null && target === item?.place);
  const option = planned && !isRainedOut(mind, planned.target) ? planned : ways[0];
  return option ? { option, reason: 'move-indoors' } : null;
}
