// What an alarm makes one do by rule: help where one is called, see what it was, then go on with what it interrupted.
import { freshAlarm } from './alarm';
import type { Choice } from './answer';
import { durations } from './constants';
import { clamp } from './rounding';
import type { Character, WorldState } from './state';
import { minutesSuspended } from './suspended';

/** In order of preference; empty for most people at most times. */
export function afterAlarm(world: WorldState, character: Character): Choice[] {
  const alarm = freshAlarm(character, world.minute);
  const { suspended } = character;
  const isThere = alarm?.placeId === character.placeId;
  if (alarm?.isCalled) {
    return [isThere ? { action: 'wait', minutes: durations.fireWatch } : { action: 'move', placeId: alarm.placeId }];
  }
  const hasLooked = alarm !== null && (character.lastDone['look-around'] ?? -1) >= alarm.at;
  if (alarm && isThere && !hasLooked) return [{ action: 'look-around' }];
  if (suspended?.choice.action === 'sleep' && minutesSuspended(character, 'sleep', world.minute) > 0) {
    return [suspended.choice, { action: 'move', placeId: character.homeId }];
  }
  const work = minutesSuspended(character, 'work', world.minute);
  return work > 0 ? [{ action: 'work', minutes: clamp(work, durations.work.least, durations.work.most) }] : [];
}
