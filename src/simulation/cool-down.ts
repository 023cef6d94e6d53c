import { coolDowns } from './constants';
import type { Character } from './state';
import type { WorldMinute } from './world-time';

/** Has it been at least this many minutes since the thing was last done? */
export function isRested(character: Character, key: string, minutes: number, at: WorldMinute): boolean {
  const last = character.lastDone[key];
  return last === undefined || at - last >= minutes;
}

/** Has it been at least this many minutes since it met the other? */
export const metBefore = ({ met }: Character, otherId: string, minutes: number, at: WorldMinute): boolean =>
  !met.some(([id, minute]) => id === otherId && at - minute < minutes);

/** The meetings that still matter, with a new one. */
export function withMeeting({ met }: Character, otherId: string, at: WorldMinute): Character['met'] {
  const others = met.filter(([id, minute]) => id !== otherId && at - minute < coolDowns.meetSame);
  others.push([otherId, at]);
  return others;
}
