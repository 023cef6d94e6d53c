// A talk that is to go on another time: agreed when at least two would like it, each having decided for itself.
import { firstFreeSlot } from './agenda/free-time';
import { onDuty } from './agenda/meetings';
import { schedule } from './agenda/schedule';
import { isOpen } from './places';
import type { Recording } from './record';
import type { Conversation, WorldState } from './state';
import { talks } from './talk-limits';
import { later, type WorldMinute, worldMinute } from './world-time';

/**
 * With the last recap of a talk: those who would go on agree on the same place, at the latest minute that one of them named or the
 * first after it at which all are free and off duty, by day and while the place is open. Nothing when fewer than two would, or where there is no such
 * minute within a day.
 */
export function continueLater(recording: Recording, talk: Conversation): void {
  const { world } = recording;
  const { placeId } = talk;
  if (world.conversations[talk.id] || placeId === null) return;
  const again = wishesFor(recording, talk);
  const [characterId, ...participantIds] = talk.participants.filter((id) => again.has(id));
  if (characterId === undefined || participantIds.length === 0) return;
  const start = timeFor(world, [characterId, ...participantIds], { placeId, from: Math.max(...again.values()) });
  if (start === null) return;
  const end = later(start, talks.againMinutes);
  schedule(recording, { kind: 'offline-chat', characterId, participantIds, placeId, start, end, note: '', byId: null });
}

/** Of those who looked back on it before, and of the one who did just now. */
function wishesFor({ events }: Recording, talk: Conversation): ReadonlyMap<string, WorldMinute> {
  const last = events.flatMap((event) =>
    event.type === 'talk-remembered' && event.conversationId === talk.id && event.againAt !== undefined
      ? [[event.characterId, event.againAt] as const]
      : [],
  );
  return new Map([...Object.entries(talk.again ?? {}), ...last]);
}

function timeFor(world: WorldState, ids: readonly string[], { placeId, from }: { placeId: string; from: number }) {
  const minutes = talks.againMinutes;
  for (let at = from; at < from + 1440; at += minutes) {
    const start = firstFreeSlot(world, ids, { from: at, minutes, until: from + 1440 });
    if (start === null) return null;
    const place = world.places[placeId];
    const isFree = isByDay(start) && onDuty(world, ids, { start, minutes }) === null;
    if (place && isFree && isOpen(place, start) && isOpen(place, worldMinute.parse(start + minutes - 1))) return start;
  }
  return null;
}

const isByDay = (minute: number) => minute % 1440 >= talks.againFrom && minute % 1440 < talks.againUntil;
