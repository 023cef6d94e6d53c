import { objects as rules } from '../constants';
import type { WorldState } from '../state';
import { hourOf } from '../world-time';

/** A clear night. */
export function starsAreOut(world: Pick<WorldState, 'weather' | 'minute'>): boolean {
  const hour = hourOf(world.minute);
  const { from, to } = rules.starsHours;
  return world.weather.kind === 'sunny' && (hour >= from || hour < to);
}
