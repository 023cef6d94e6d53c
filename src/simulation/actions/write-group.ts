import type { ChoiceOf } from '../answer';
import { isRested } from '../cool-down';
import { deriveId } from '../dice';
import { groups } from '../groups/group-limits';
import { groupsOf } from '../groups/groups';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing, nothingCame } from './action-rule';
import { hasPhone, leavingOut } from './phone';

export const writeGroup: ActionRule<'write-group'> = {
  offer: ({ world, character, phone }) =>
    phone === null
      ? []
      : groupsOf(world, character)
          .filter((group) => whyNot(world, character, group.id) === null)
          .map((group) => ({ targetId: group.id, target: group.name, minutes: groups.writeMinutes })),

  check: (world, character, choice) => whyNot(world, character, choice.groupId),

  minutes: () => groups.writeMinutes,
  start: claimsNothing,

  finish(world, character, { choice, startedAt, share }) {
    if (share < 1) return nothingCame;
    if (choice.leftOut !== undefined) return { ...nothingCame, outcome: leavingOut(choice) };
    return { outcome: {}, events: [messageOf(world, character, { choice, startedAt })], body: null };
  },
};

function messageOf(
  world: WorldState,
  character: Character,
  { choice, startedAt }: { choice: ChoiceOf<'write-group'>; startedAt: number },
) {
  const { groupId, text } = choice;
  const messageId = deriveId(world.seed, 'message', character.id, startedAt, 0);
  return { type: 'group-message-sent', characterId: character.id, groupId, messageId, text, inReply: false } as const;
}

function whyNot(world: WorldState, character: Character, groupId: string): string | null {
  if (!hasPhone(character)) return 'no-phone';
  if (!world.groups?.[groupId]?.memberIds.includes(character.id)) return 'unknown-group';
  return isRested(character, 'write-group', groups.writeAgain, world.minute) ? null : 'just-wrote';
}
