// What a body says when it grows tired, once at each threshold on the way up.
import { minuteOfFatigue } from './body';
import { thresholds } from './constants';
import type { WorldEvent } from './event';
import type { Character, WorldState } from './state';

const levels = ['exhausted', 'tired'] as const;

/** The warning that this rise of fatigue brings; empty when it passes no threshold. */
export function warningOf(characterId: string, before: number, after: number): WorldEvent[] {
  const level = levels.find((one) => before < thresholds[one] && after >= thresholds[one]);
  return level ? [{ type: 'fatigue-warning', characterId, level, fatigue: after }] : [];
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
