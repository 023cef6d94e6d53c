import { characterIds, isAsleep } from './cast';
import type { Command } from './command';
import { moods } from './constants';
import type { WorldEvent } from './event';
import { isFirefighter } from './facilities';
import { changeBody } from './finish';
import { interrupt } from './interrupt';
import { distance } from './places';
import { type Recording, record } from './record';
import type { Character, Place, WorldState } from './state';

type Alarm = Extract<Command, { type: 'alarm' }>;
type Reach = { isInside: boolean; isCalled: boolean };

/** Everybody inside is interrupted, sleepers too; to a fire the awake firefighters are called; who is near hears it. */
export function raiseAlarm(before: WorldState, { kind, placeId, radius }: Alarm): readonly WorldEvent[] {
  const place = before.places[placeId];
  if (!place) return [];
  const recording = record(before);
  recording.add({ type: 'alarm-raised', kind, placeId, radius });
  for (const characterId of characterIds(before)) {
    const character = before.characters[characterId];
    const reached = character && reachOf(character, place, { kind, radius });
    if (reached) startle(recording, characterId, { kind, placeId, ...reached });
  }
  return recording.events;
}

/** Null for one whom it does not reach. */
function reachOf(character: Character, place: Place, { kind, radius }: Pick<Alarm, 'kind' | 'radius'>): Reach | null {
  const isInside = character.placeId === place.id;
  const isAwake = !isAsleep(character);
  const isCalled = kind === 'fire' && isFirefighter(character) && (isInside || isAwake);
  const isHeard = isAwake && distance(character, place) <= radius;
  return isInside || isCalled || isHeard ? { isInside, isCalled } : null;
}

function startle(recording: Recording, characterId: string, alarm: Pick<Alarm, 'kind' | 'placeId'> & Reach): void {
  const before = recording.world.characters[characterId];
  const isDisturbed = alarm.isInside || alarm.isCalled;
  const suspended = (isDisturbed ? interrupt(recording, characterId) : null) ?? before?.suspended ?? null;
  recording.add({ type: 'alarmed', characterId, ...alarm, suspended });
  if (alarm.isInside) changeBody(recording, characterId, { mood: moods.alarm, emotion: 'anxious' });
}
