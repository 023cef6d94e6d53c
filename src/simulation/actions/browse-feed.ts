import { coolDowns, durations } from '../constants';
import { isRested } from '../cool-down';
import { deriveId } from '../dice';
import type { WorldEvent } from '../event';
import { hasLooksLeft } from '../habits/restraint';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing, nothingCame } from './action-rule';
import { hasPhone, leavingOut } from './phone';

export const browseFeed: ActionRule<'browse-feed'> = {
  // Stands in old logs only: one looks at the phone as a whole now (use-phone.ts).
  offer: () => [],

  check: (world, character) => whyNot(world, character),

  minutes: (_world, _character, choice) => Math.max(durations.browse.least, durations.browse.perPost * choice.reactions.length),
  start: claimsNothing,

  finish(world, character, { choice, startedAt, share }) {
    if (share < 1) return nothingCame;
    const characterId = character.id;
    const others = choice.reactions.filter((reaction) => reaction.authorId !== characterId);
    const likes = others.filter((reaction) => reaction.like);
    const comments = others.flatMap(({ postId, authorId, comment }, i): WorldEvent[] => {
      if (comment === null) return [];
      const commentId = deriveId(world.seed, 'comment', characterId, startedAt, i);
      return [{ type: 'post-commented', characterId, postId, commentId, text: comment, authorId }];
    });
    const liked = likes.map(({ postId, authorId }): WorldEvent => ({ type: 'post-liked', characterId, postId, authorId }));
    return {
      outcome: { likes: liked.length, comments: comments.length, impression: choice.impression, ...leavingOut(choice) },
      events: [...liked, ...comments],
      body: null,
    };
  },
};

function whyNot(world: WorldState, character: Character): string | null {
  if (!hasPhone(character)) return 'no-phone';
  if (!hasLooksLeft(world, character)) return 'looked-enough';
  return isRested(character, 'browse-feed', coolDowns.browse, world.minute) ? null : 'just-looked';
}
