import { coolDowns, durations } from '../constants';
import { freePostSlot, isRested } from '../cool-down';
import { deriveId } from '../dice';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing, nothingCame, offered } from './action-rule';
import { hasPhone, leavingOut } from './phone';

export const publishPost: ActionRule<'publish-post'> = {
  offer: ({ world, character, phone }) => (phone && whyNot(world, character) === null ? [offered(durations.publish)] : []),

  check: (world, character) => whyNot(world, character),

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
const photoOf = ({ photos = [] }: Character, photoId: string | undefined) =>
  photoId !== undefined && photos.some(({ id }) => id === photoId) ? { photoId } : {};

function whyNot(world: WorldState, character: Character): string | null {
  if (!hasPhone(character)) return 'no-phone';
  if (!isRested(character, 'publish-post', coolDowns.publish, world.minute)) return 'just-posted';
  return freePostSlot(character, world.minute) === null ? 'enough-posts-today' : null;
}
