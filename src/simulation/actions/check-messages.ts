import { durations } from '../constants';
import { deriveId } from '../dice';
import { type ActionRule, claimsNothing, nothingCame, offered } from './action-rule';
import { hasPhone } from './phone';

export const checkMessages: ActionRule<'check-messages'> = {
  offer: ({ character, phone }) =>
    phone !== null && phone.unreadMessages > 0 && hasPhone(character) ? [offered(durations.messages)] : [],

  check: (_world, character) => (hasPhone(character) ? null : 'no-phone'),

  minutes: () => durations.messages,
  start: claimsNothing,

  finish(world, character, { choice, startedAt, share }) {
    if (share < 1) return nothingCame;
    return {
      outcome: { replies: choice.replies.length },
      events: choice.replies.map(({ characterId: toId, text }, i) => ({
        type: 'message-sent',
        characterId: character.id,
        messageId: deriveId(world.seed, 'message', character.id, startedAt, i),
        toId,
        text,
        inReply: true,
      })),
      body: null,
    };
  },
};
