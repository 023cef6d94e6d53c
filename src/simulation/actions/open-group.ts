import type { ChoiceOf } from '../answer';
import { isRested } from '../cool-down';
import { deriveId } from '../dice';
import { groups } from '../groups/group-limits';
import { friendsFor, hasRoom, whyNotAskIn } from '../groups/groups';
import type { Character, WorldState } from '../state';
import { listed } from '../wording';
import { type ActionRule, claimsNothing } from './action-rule';
import { hasPhone } from './phone';
import { refusedAtEnd } from './refused-at-end';

export const openGroup: ActionRule<'open-group'> = {
  // One group at a time is proposed: that of the closest.
  offer({ world, character, phone, language }) {
    const [first, ...others] = phone && whyNotNow(world, character) === null ? friendsFor(world, character) : [];
    if (!first || others.length === 0) return [];
    const names = [first, ...others].map((other) => other.name[language]);
    const alsoIds = others.map(({ id }) => id);
    return [{ targetId: first.id, target: listed(names, language), alsoIds, minutes: groups.openMinutes }];
  },

  check: (world, character, choice) => whyNot(world, character, choice),

  minutes: () => groups.openMinutes,
  start: claimsNothing,

  finish(world, character, { choice, startedAt, share }) {
    const reason = share < 1 ? null : whyNot(world, character, choice);
    if (share < 1 || reason !== null) return refusedAtEnd(character, { choice, reason });
    const { id: characterId } = character;
    const groupId = deriveId(world.seed, 'group', characterId, startedAt);
    const memberIds = [characterId, choice.characterId, ...choice.alsoIds];
    const messageId = deriveId(world.seed, 'message', characterId, startedAt, 0);
    return {
      outcome: { groupId, done: true },
      events: [
        { type: 'group-opened', characterId, groupId, name: choice.name, memberIds },
        { type: 'group-message-sent', characterId, groupId, messageId, text: choice.text, inReply: false },
      ],
      body: null,
    };
  },
};

function whyNotNow(world: WorldState, character: Character): string | null {
  if (!hasPhone(character)) return 'no-phone';
  if (!hasRoom(character)) return 'too-many-groups';
  return isRested(character, 'open-group', groups.openAgain, world.minute) ? null : 'just-opened';
}

function whyNot(world: WorldState, character: Character, { characterId, alsoIds }: ChoiceOf<'open-group'>): string | null {
  const ids = [characterId, ...alsoIds];
  if (new Set(ids).size < ids.length) return 'unknown-person';
  const reasons = ids.flatMap((id) => whyNotAskIn(world, character, id) ?? []);
  return whyNotNow(world, character) ?? reasons[0] ?? null;
}
