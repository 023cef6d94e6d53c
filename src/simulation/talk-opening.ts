import { durations } from './constants';
import { nextSpeaker } from './conversations';
import type { WorldEvent } from './event';
import { endAfter } from './schedule';
import type { Activity, Character, WorldState } from './state';
import type { TalkScript } from './talk-answers';
import { isSayable } from './talk-script';
import type { WorldMinute } from './world-time';

type Opening = {
  conversationId: string;
  otherId: string;
  alsoIds: readonly string[];
  text: string;
  maxTurns: number;
  source: Activity['source'];
  endsAt: WorldMinute;
  script?: TalkScript | undefined;
};

/** A conversation begins with the first words of this one. */
export function openingEvents(world: WorldState, { id: characterId, placeId }: Character, opening: Opening): WorldEvent[] {
  const { conversationId, otherId, alsoIds, text, maxTurns, source, endsAt } = opening;
  const people = [characterId, otherId, ...alsoIds];
  const script = opening.script && isSayable(opening.script, people, characterId) ? opening.script : null;
  const also = alsoIds.length > 0 ? { alsoIds: [...alsoIds] } : {};
  return [
    { type: 'conversation-opened', characterId, conversationId, otherId, ...also, maxTurns, placeId, endsAt },
    {
      type: 'line-said',
      characterId,
      conversationId,
      turn: null,
      text,
      nextAt: endAfter(world, durations.line),
      nextSpeakerId:
        script?.lines[0]?.speakerId ?? nextSpeaker(world, { participants: people, lines: [] }, { speakerId: characterId, text }),
      source,
      why: null,
    },
    ...(script ? [{ type: 'conversation-scripted', conversationId, people, from: 1, ...script } as const] : []),
  ];
}
