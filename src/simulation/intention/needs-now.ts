import { isExhausted, isHungry, isStarving, isTired, isUnwell } from '../body';
import { bodyNow } from '../body-now';
import { exposureOf } from '../exposure';
import type { Character, WorldState } from '../state';
import { type Need, needNames } from './need';

/** What the body asks for at this moment. */
export function needsNow(world: WorldState, character: Character): Need[] {
  const body = bodyNow(world, character);
  const { isWet, isCold } = exposureOf(world, character);
  const felt: { [N in Need]: boolean } = {
    hungry: isHungry(body),
    starving: isStarving(body),
    tired: isTired(body),
    exhausted: isExhausted(body),
    unwell: isUnwell(body),
    wet: isWet,
    cold: isCold,
  };
  return needNames.filter((need) => felt[need]);
}
