// Whom an alarm still concerns, and where the called are needed.
import { durations } from './constants';
import type { Character, Place } from './state';
import type { WorldMinute } from './world-time';

/** The alarm that this one heard within the hour. */
export function freshAlarm({ alarm }: Character, at: WorldMinute): Character['alarm'] {
  return alarm && at - alarm.at < durations.alarm ? alarm : null;
}

/** Is this the place of a fire that this one is called to? */
export function isCalledTo(character: Character, place: Place, at: WorldMinute): boolean {
  const alarm = freshAlarm(character, at);
  return alarm?.isCalled === true && alarm.placeId === place.id;
}
