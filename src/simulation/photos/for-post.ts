import { photos as rules } from '../constants';
import type { Character, WorldState } from '../state';
import type { Photo } from './photo';

/** The photo that would go with a post now: the newest, if it is fresh and was taken after the last post. */
export function photoForPost({ minute }: WorldState, { photos = [], lastDone }: Character): Photo | null {
  const newest = photos.at(-1);
  if (!newest || minute - newest.minute > rules.fresh) return null;
  return newest.minute > (lastDone['publish-post'] ?? -1) ? newest : null;
}
