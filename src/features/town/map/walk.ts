import type { ActivityView } from '@/contracts/views/world';
import { lengthOf, type Point, pointAlong } from '@/lib/polyline';

export type Walk = Pick<ActivityView, 'startedAt' | 'endsAt'> & { way: readonly Point[] };

/** The walk that somebody is on; null for one who is not on foot. */
export const walkOf = (activity: ActivityView | null): Walk | null =>
  activity?.kind === 'move' && activity.way && activity.way.length > 0 ? { ...activity, way: activity.way } : null;

/** Where a walker is at a moment, in world minutes and parts of them: it follows its way at an even pace and arrives when the walk ends. */
export function pointOfWalk({ way, startedAt, endsAt }: Walk, moment: number): Point {
  const share = (moment - startedAt) / Math.max(1, endsAt - startedAt);
  return pointAlong(way, lengthOf(way) * share) ?? { x: 0, y: 0 };
}
