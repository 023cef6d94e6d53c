import { durations } from '../constants';
import { deriveId } from '../dice';
import { type ActionRule, claimsNothing, nothingCame } from './action-rule';
import { hasPhone, leavingOut } from './phone';

export const checkMessages: ActionRule<'check-messages'> = {
  // Stands in old logs only: one looks at the phone as a whole now (use-phone.ts).
  offer: () => [],

  check: (_world, character) => (hasPhone(character) ? null : 'no-phone'),

  minutes: () => durations.messages,
  start: claimsNothing,

  finish(world, character, { choice, startedAt, share }) {
    if (share < 1) return nothingCame;
    const { replies, groupReplies = [] } = choice;
    const { id: characterId } = character;
    const messageId = (n: number) => deriveId(world.seed, 'message', characterId, startedAt, n);
    const own = groupReplies.filter(({ groupId }) => world.groups?.[groupId]?.memberIds.includes(characterId));
    return {
      outcome: { replies: replies.length + own.length, ...leavingOut(choice) },
      events: [
        ...replies.map(
          ({ characterId: toId, text }, n) =>
            ({ type: 'message-sent', characterId, messageId: messageId(n), toId, text, inReply: true }) as const,
        ),
        ...own.map(
          ({ groupId, text }, n) =>
            ({
              type: 'group-message-sent',
              characterId,
              groupId,
              messageId: messageId(replies.length + n),
              text,
              inReply: true,
            }) as const,
        ),
      ],
      body: null,
    };
  },
};
