import type { PlaceView, ResidentView } from '@/contracts/views/world';

type Point = { x: number; y: number };
type Settled = Pick<ResidentView, 'placeId' | 'x' | 'y' | 'activity'> & { author: { id: string } };

const spacing = 14.5;
const perRow = 4;

/** Where each one stands: side by side below the middle of a place; on the way, along the line to where it leads. */
export function seats(residents: readonly Settled[], places: readonly PlaceView[], minute: number): Map<string, Point> {
  const seated = new Map<string, Point>();
  const byPlace = Map.groupBy(residents, (resident) => (isOnTheWay(resident) ? null : resident.placeId));
  for (const [placeId, group] of byPlace) {
    const place = places.find(({ id }) => id === placeId);
    const sorted = group.toSorted((a, b) => (a.author.id < b.author.id ? -1 : 1));
    sorted.forEach((resident, index) => {
      seated.set(resident.author.id, place ? seatAt(place, index, sorted.length) : onTheWay(resident, places, minute));
    });
  }
  return seated;
}

const isOnTheWay = ({ activity }: Settled) => activity?.kind === 'move' && activity.toPlace !== null;

function seatAt(place: PlaceView, index: number, count: number): Point {
  const row = Math.floor(index / perRow);
  const inRow = Math.min(perRow, count - row * perRow);
  const across = ((index % perRow) - (inRow - 1) / 2) * spacing;
  return { x: place.x + across, y: place.y + place.height / 2 - 1 + row * spacing };
}

function onTheWay({ x, y, activity }: Settled, places: readonly PlaceView[], minute: number): Point {
  const goal = places.find(({ name }) => name.en === activity?.toPlace?.en);
  if (!goal || !activity) return { x, y };
  const share = (minute - activity.startedAt) / Math.max(1, activity.endsAt - activity.startedAt);
  const done = Math.min(1, Math.max(0, share));
  return { x: x + (goal.x - x) * done, y: y + (goal.y - y) * done };
}
