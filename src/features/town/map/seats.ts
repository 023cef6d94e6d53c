import type { PlaceView, ResidentView } from '@/contracts/views/world';
import type { Point } from '@/lib/polyline';
import { pointOfWalk, walkOf } from './walk';

type Settled = Pick<ResidentView, 'placeId' | 'x' | 'y' | 'activity'> & { author: { id: string } };

const spacing = 14.5;
const perRow = 4;

/** Where each one stands: side by side below the middle of a place; on foot, where its way has led it by that minute. */
export function seats(residents: readonly Settled[], places: readonly PlaceView[], minute: number): Map<string, Point> {
  const seated = new Map<string, Point>();
  const byPlace = Map.groupBy(residents, (resident) => (walkOf(resident.activity) ? null : resident.placeId));
  for (const [placeId, group] of byPlace) {
    const place = places.find(({ id }) => id === placeId);
    const sorted = group.toSorted((a, b) => (a.author.id < b.author.id ? -1 : 1));
    sorted.forEach((resident, index) => {
      seated.set(resident.author.id, place ? seatAt(place, index, sorted.length) : outside(resident, minute));
    });
  }
  return seated;
}

function outside({ x, y, activity }: Settled, minute: number): Point {
  const walk = walkOf(activity);
  return walk ? pointOfWalk(walk, minute) : { x, y };
}

function seatAt(place: PlaceView, index: number, count: number): Point {
  const row = Math.floor(index / perRow);
  const inRow = Math.min(perRow, count - row * perRow);
  const across = ((index % perRow) - (inRow - 1) / 2) * spacing;
  return { x: place.x + across, y: place.y + place.height / 2 - 1 + row * spacing };
}
