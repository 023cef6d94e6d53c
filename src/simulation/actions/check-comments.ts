import { durations } from '../constants';
import { deriveId } from '../dice';
import { type ActionRule, claimsNothing, nothingCame } from './action-rule';
import { hasPhone, leavingOut } from './phone';

export const checkComments: ActionRule<'check-comments'> = {
  // Stands in old logs only: one looks at the phone as a whole now (use-phone.ts).
  offer: () => [],

  check: (_world, character) => (hasPhone(character) ? null : 'no-phone'),

  minutes: (_world, _character, choice) => durations.comments.base + durations.comments.perReply * choice.replies.length,
  start: claimsNothing,

  finish(world, character, { choice, startedAt, share }) {
    if (share < 1) return nothingCame;
    return {
      outcome: { replies: choice.replies.length, ...leavingOut(choice) },
      events: choice.replies.map(({ postId, text }, i) => ({
        type: 'post-commented',
        characterId: character.id,
        postId,
        commentId: deriveId(world.seed, 'comment', character.id, startedAt, i),
        text,
        // one's own posts: there is nobody else to tell
        authorId: null,
      })),
      body: null,
    };
  },
};
