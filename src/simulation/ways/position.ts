import { distance, lengthOf, type Point, pointAlong } from '@/lib/polyline';
import { reach } from '../constants';
import type { Character, WorldState } from '../state';
import { onMap } from './walls';

type OnFoot = Pick<Character, 'x' | 'y' | 'activity'>;

/** Where one is at a minute of what it is doing: on its way, at an even pace, so that it arrives when the walk ends; else where it stands. */
export function positionAt({ x, y, activity }: OnFoot, minute: number): Point {
  if (activity?.choice.action !== 'move' || !activity.way) return { x, y };
  const { way, startedAt, endsAt } = activity;
  const share = (minute - startedAt) / (endsAt - startedAt);
  return onMap(pointAlong(way, lengthOf(way) * share) ?? { x, y });
}

export const positionNow = (world: Pick<WorldState, 'minute'>, character: OnFoot): Point => positionAt(character, world.minute);

/** Map units between two people as they are now. */
export const gapBetween = (world: Pick<WorldState, 'minute'>, a: OnFoot, b: OnFoot): number =>
  distance(positionNow(world, a), positionNow(world, b));

export const isOnFoot = ({ activity }: Pick<Character, 'activity'>) => activity?.choice.action === 'move';

export const isRunning = ({ activity }: Pick<Character, 'activity'>) => (activity?.unitsPerMinute ?? 0) > reach.walkPerMinute;
