import { type RefObject, useLayoutEffect } from 'react';
import type { Point } from '@/lib/polyline';
import { wantsStillness } from '../../preferences/use-display';
import { type Paced, paceOf } from '../pace-of';
import { shownMoment } from '../shown-minute';
import { pointOfWalk, type Walk } from './walk';

/**
 * Shifts a drawing from `at`, where it stands at the minute that the clock shows, to where its walker is in every frame, so that it goes
 * round the corners that the walker goes round. Those who want no motion see it at `at`.
 */
export function useWalk(
  drawing: RefObject<SVGGElement | null>,
  walk: Walk | null,
  { at, town }: { at: Point; town: Paced },
): void {
  useLayoutEffect(() => {
    const { current } = drawing;
    const runs = town.world.status === 'running' && town.world.speed !== null;
    if (!current || !walk || !runs || wantsStillness()) return;
    let frame = 0;
    const step = () => {
      const { x, y } = pointOfWalk(walk, shownMoment(paceOf(town, Date.now())));
      current.style.transform = `translate(${x - at.x}px, ${y - at.y}px)`;
      frame = requestAnimationFrame(step);
    };
    step();
    return () => {
      cancelAnimationFrame(frame);
      current.style.removeProperty('transform');
    };
  });
}
