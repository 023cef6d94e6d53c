import type { PlaceView } from '@/contracts/views/world';

type Box = { left: number; right: number; top: number; bottom: number };
export type Label = { placeId: string; text: string; x: number; y: number; size: number; isHome: boolean };

const isHome = (place: PlaceView) => place.kind === 'residential';

/** Width in map units: a Han character is as wide as it is high, others a bit more than half. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/u.test(letter) ? 1 : 0.56), 0) * size;
}

const boxOf = (place: PlaceView): Box => ({
  left: place.x - place.width / 2,
  right: place.x + place.width / 2,
  top: place.y - place.height / 2 - (isHome(place) ? 6 : 0),
  bottom: place.y + place.height / 2,
});

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names above their places; a home's name is left out where it would lie on another name or place. */
export function layOutLabels(places: readonly PlaceView[], nameOf: (place: PlaceView) => string): Label[] {
  const taken: Box[] = [];
  const labels: Label[] = [];
  for (const place of places.toSorted((a, b) => Number(isHome(a)) - Number(isHome(b)))) {
    const size = isHome(place) ? 6 : 8.2;
    const text = nameOf(place);
    const y = boxOf(place).top - 3.5;
    const half = widthOf(text, size) / 2;
    const box = { left: place.x - half, right: place.x + half, top: y - size, bottom: y + 1.5 };
    const others = places.filter((each) => each !== place).map(boxOf);
    if (isHome(place) && [...taken, ...others].some((each) => overlap(each, box))) continue;
    taken.push(box);
    labels.push({ placeId: place.id, text, x: place.x, y, size, isHome: isHome(place) });
  }
  return labels;
}
