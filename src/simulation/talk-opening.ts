import { durations } from './constants';
import { nextSpeaker } from './conversations';
import type { WorldEvent } from './event';
import { endAfter } from './schedule';
import type { Activity, Character, WorldState } from './state';
import type { WorldMinute } from './world-time';

type Opening = {
  conversationId: string;
  otherId: string;
  alsoIds: readonly string[];
  text: string;
  maxTurns: number;
  source: Activity['source'];
  endsAt: WorldMinute;
};

/** A conversation begins with the first words of this one. */
export function openingEvents(world: WorldState, { id: characterId, placeId }: Character, opening: Opening): WorldEvent[] {
  const { conversationId, otherId, alsoIds, text, maxTurns, source, endsAt } = opening;
  const participants = [characterId, otherId, ...alsoIds];
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
      nextSpeakerId: nextSpeaker(world, { participants, lines: [] }, { speakerId: characterId, text }),
      source,
      why: null,
    },
  ];
}
