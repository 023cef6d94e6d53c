// What a body says when it grows tired, once at each threshold on the way up.
import { minuteOfFatigue } from './body';
import { coolDowns, thresholds } from './constants';
import { isRested } from './cool-down';
import type { WorldEvent } from './event';
import type { Character, WorldState } from './state';

const levels = ['exhausted', 'tired'] as const;

/** The warning that this rise of fatigue brings; empty when it passes no threshold, or when it was told the same a short while ago. */
export function warningOf({ minute }: WorldState, before: Character, fatigue: number): WorldEvent[] {
  const level = levels.find((one) => before.body.fatigue < thresholds[one] && fatigue >= thresholds[one]);
  if (!level || !isRested(before, `warned-${level}`, coolDowns.warnSame, minute)) return [];
  return [{ type: 'fatigue-warning', characterId: before.id, level, fatigue }];
}

/** The minutes, on the grid, at which it will be warned while what it does goes on. */
export function warningsOf({ settings }: WorldState, character: Character): number[] {
  const { activity } = character;
  if (!activity) return [];
  return levels.flatMap((level) => {
    const minute = minuteOfFatigue(character, thresholds[level]);
    const onGrid = minute === null ? Number.POSITIVE_INFINITY : Math.ceil(minute / settings.timeGrid) * settings.timeGrid;
    return onGrid < activity.endsAt ? [onGrid] : [];
  });
}
