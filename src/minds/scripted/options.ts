import type { SceneDocumentOf } from '../scene-document';
import type { Mind } from './mind';

export type ChooseMind = Mind<SceneDocumentOf<'choose'>>;
export type Option = SceneDocumentOf<'choose'>['options'][number];
/** `reason` names a list of reasons. */
export type Pick = { option: Option; reason: string; minutes?: number };

/** One's home by its name: where one is, where the plan sleeps, or what bears one's own name. */
export function homeName({ scene }: ChooseMind): string | null {
  if (scene.place?.home) return scene.place.name;
  const bed = scene.plan.find((item) => item.activity === 'sleep' && item.place);
  return bed?.place ?? scene.nearby.find(({ name }) => name.includes(scene.me.name))?.name ?? null;
}

export const optionFor = ({ scene }: ChooseMind, action: string, target?: string | null): Option | undefined =>
  scene.options.find((option) => option.action === action && (target === undefined || option.target === target));

/** Is there enough in the purse for a meal there? Where no price is known, one goes and sees. */
export const canPayMeal = ({ scene }: ChooseMind, name: string): boolean =>
  (scene.nearby.find((place) => place.name === name)?.meal ?? 0) <= scene.me.coins;
