import { bondOf, byCloseness } from '../bonds';
import { coolDowns, durations, messageTargets } from '../constants';
import { isRested } from '../cool-down';
import { deriveId } from '../dice';
import { habitsOf } from '../habits/habits-of';
import { reasonToWrite } from '../reasons-to-write';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing, nothingCame } from './action-rule';
import { hasPhone, leavingOut } from './phone';

export const writeFirst: ActionRule<'write-first'> = {
  // Whom something has just happened with or may not know what one saw, the newest first, then those one is closest to. Nobody writes to
  // strangers unasked.
  offer({ world, character, phone, language }) {
    if (!phone) return [];
    const newsFor = (other: Character) => reasonToWrite(world, character, other.id)?.minute ?? Number.NEGATIVE_INFINITY;
    const familiarity = (other: Character) => bondOf(world, character.id, other.id).familiarity;
    return Object.keys(character.relationships)
      .sort()
      .flatMap((id) => world.characters[id] ?? [])
      .filter((other) => familiarity(other) > 0 && whyNot(world, character, other.id) === null)
      .sort(byCloseness(world, character.id))
      .map((other) => ({ other, minute: newsFor(other) }))
      .filter(({ minute }) => Number.isFinite(minute))
      .sort((a, b) => b.minute - a.minute)
      .slice(0, messageTargets)
      .map(({ other }) => ({ targetId: other.id, target: other.name[language], minutes: durations.writeFirst }));
  },

  check: (world, character, choice) => whyNot(world, character, choice.characterId),

  minutes: () => durations.writeFirst,
  start: claimsNothing,

  finish(world, character, { choice, startedAt, share }) {
    if (share < 1) return nothingCame;
    if (choice.leftOut !== undefined) return { ...nothingCame, outcome: leavingOut(choice) };
    const messageId = deriveId(world.seed, 'message', character.id, startedAt, 0);
    const { characterId: toId, text } = choice;
    return {
      outcome: { messageId },
      events: [{ type: 'message-sent', characterId: character.id, messageId, toId, text, inReply: false }],
      body: null,
    };
  },
};

function whyNot(world: WorldState, character: Character, otherId: string): string | null {
  if (!hasPhone(character)) return 'no-phone';
  if (otherId === character.id || !world.characters[otherId]) return 'unknown-person';
  const { messagePause } = habitsOf(world, character);
  if (!isRested(character, 'write-first', messagePause, world.minute)) return 'just-wrote';
  return isRested(character, `write-first:${otherId}`, coolDowns.writeToSame, world.minute) ? null : 'wrote-already';
}
