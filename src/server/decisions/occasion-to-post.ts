import { whyNotPost } from '@/simulation/actions/publish-post';
import { roll } from '@/simulation/dice';
import { phoneSession } from '@/simulation/phone-limits';
import { photoForPost } from '@/simulation/photos/for-post';
import type { Photo } from '@/simulation/photos/photo';
import type { Mind } from './mind';

/** A reason to write a post in a look at the phone: a photo to show, something just seen or heard, or one time in ten. Null: none, or none may be written yet. */
export function occasionToPost({ state, me }: Pick<Mind, 'state' | 'me'>): { photo: Photo | null } | null {
  if (whyNotPost(state, me) !== null) return null;
  const photo = photoForPost(state, me);
  const lastPost = me.lastDone['publish-post'] ?? -1;
  const hasSeen = (me.noticed ?? []).some(({ at }) => at > lastPost && state.minute - at <= phoneSession.worthTelling);
  const isTheTime = roll(state.seed, 'post', me.id, me.turn) < phoneSession.postChance;
  return photo || hasSeen || isTheTime ? { photo } : null;
}
