// What an appointment makes one do by rule: go there in time, wait for the others, stay while it lasts; at work, work.
import { appointmentNow } from './agenda/appointments';
import type { Choice } from './answer';
import { durations } from './constants';
import { clamp } from './rounding';
import type { Character, WorldState } from './state';

/** In order of preference; empty for one who has none now. */
export function keepAppointment(world: WorldState, character: Character): Choice[] {
  const entry = appointmentNow(world, character);
  if (!entry?.placeId) return [];
  if (character.placeId !== entry.placeId) return [{ action: 'move', placeId: entry.placeId }];
  const left = (entry.status === 'pending' && world.minute < entry.start ? entry.start : entry.end) - world.minute;
  if (entry.kind === 'work') return [{ action: 'work', minutes: clamp(left, durations.work.least, durations.work.most) }];
  return [{ action: 'wait', minutes: clamp(left, durations.wait.least, durations.awaited) }];
}
