import type { PlaceView } from '@/contracts/views/world';

type Box = { x: number; y: number; width: number; height: number };

/** The smallest box around all places with a margin for their labels, in map units. */
export function boundsOf(places: readonly Pick<PlaceView, 'x' | 'y' | 'width' | 'height'>[]): Box {
  const margin = 30;
  const left = Math.min(...places.map(({ x, width }) => x - width / 2)) - margin;
  const right = Math.max(...places.map(({ x, width }) => x + width / 2)) + margin;
  const top = Math.min(...places.map(({ y, height }) => y - height / 2)) - margin;
  const bottom = Math.max(...places.map(({ y, height }) => y + height / 2)) + margin;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
