import { durations } from '../constants';
import { deriveId } from '../dice';
import { whyNoPost } from '../habits/restraint';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing, nothingCame, offered } from './action-rule';
import { hasPhone, leavingOut } from './phone';

export const publishPost: ActionRule<'publish-post'> = {
  offer: ({ world, character, phone }) => (phone && whyNotPost(world, character) === null ? [offered(durations.publish)] : []),

  check: (world, character) => whyNotPost(world, character),

  minutes: () => durations.publish,
  start: claimsNothing,

  finish(world, character, { choice, startedAt, share }) {
    if (share < 1) return nothingCame;
    if (choice.leftOut !== undefined) return { ...nothingCame, outcome: leavingOut(choice) };
    const postId = deriveId(world.seed, 'post', character.id, startedAt);
    const { placeId } = character;
    return {
      outcome: { postId },
      events: [
        {
          type: 'post-published',
          characterId: character.id,
          postId,
          text: choice.text,
          placeId,
          ...photoOf(character, choice.photoId),
        },
      ],
      body: null,
    };
  },
};

/** Only what one still has can go with it. */
export const photoOf = ({ photos = [] }: Character, photoId: string | undefined) =>
  photoId !== undefined && photos.some(({ id }) => id === photoId) ? { photoId } : {};

/** Why a post would be refused now; null when it would not. */
export function whyNotPost(world: WorldState, character: Character): string | null {
  return hasPhone(character) ? whyNoPost(world, character) : 'no-phone';
}
