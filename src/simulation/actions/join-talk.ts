import { coolDowns, durations } from '../constants';
import { presentIn } from '../conversations';
import { isRested } from '../cool-down';
import { talksIn } from '../senses';
import type { Character, Conversation, WorldState } from '../state';
import { talks } from '../talk-limits';
import { listed } from '../wording';
import { type ActionRule, nothingCame } from './action-rule';
import { isAvoidedBy } from './talk';

export const joinTalk: ActionRule<'join-talk'> = {
  offer: ({ world, character, language }) =>
    talksIn(world, character)
      .filter((talk) => whyNot(world, character, talk) === null)
      .map((talk) => ({
        targetId: talk.id,
        target: listed(
          presentIn(talk).flatMap((id) => world.characters[id]?.name[language] ?? []),
          language,
        ),
        minutes: minutesLeft(talk),
      })),

  check(world, character, { conversationId }) {
    const talk = world.conversations[conversationId];
    return talk ? whyNot(world, character, talk) : 'talk-over';
  },

  minutes(world, _character, { conversationId }) {
    const talk = world.conversations[conversationId];
    return talk ? minutesLeft(talk) : durations.line;
  },

  start: (_world, { id: characterId }, { conversationId }) => ({
    events: [{ type: 'conversation-joined', characterId, conversationId }],
    partnerIds: [],
  }),

  finish: () => nothingCame,
};

const minutesLeft = ({ maxTurns, lines }: Conversation) => Math.max(1, maxTurns - lines.length) * durations.line;

function whyNot(world: WorldState, character: Character, talk: Conversation): string | null {
  if (talk.closed || talk.maxTurns - talk.lines.length < talks.joinLinesLeft) return 'talk-over';
  if (character.placeId === null || talk.placeId !== character.placeId) return 'not-here';
  if (talk.participants.includes(character.id)) return 'talked-already';
  const present = presentIn(talk);
  if (present.length >= talks.most) return 'too-many';
  if (present.some((id) => isAvoidedBy(world, character.id, id))) return 'unwilling';
  const isNew = present.some((id) => isRested(character, `talk:${id}`, coolDowns.talkToSame, world.minute));
  return isNew ? null : 'talked-already';
}
