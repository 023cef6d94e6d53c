import type { WorldEventOf } from './event';
import type { Character } from './state';

/** A morning: a plan is owed, and the day before is over for good. */
export const wokeUp = ({ id: characterId }: Character, day: number): WorldEventOf<'woke-up'> => ({
  type: 'woke-up',
  characterId,
  day,
  clears: true,
});
