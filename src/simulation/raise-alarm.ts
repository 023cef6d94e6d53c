import { distance } from '@/lib/polyline';
import { charactersOf, isAsleep } from './cast';
import type { Command } from './command';
import { moods } from './constants';
import { isFirefighter } from './facilities';
import { interrupt } from './interrupt';
import type { Recording } from './record';
import { changeBody } from './settle';
import type { Character, Place } from './state';
import { positionNow } from './ways/position';

type Alarm = Extract<Command, { type: 'alarm' }>;
type Reach = { isInside: boolean; isCalled: boolean };

/** Everybody inside is interrupted, sleepers too; to a fire the awake firefighters are called; who is near hears it. */
export function raiseAlarm(recording: Recording, { kind, placeId, radius }: Alarm): void {
  const { world } = recording;
  const place = world.places[placeId];
  if (!place) return;
  recording.add({ type: 'alarm-raised', kind, placeId, radius });
  // Whom it reaches is decided before anybody stirs.
  const all = charactersOf(world).map((character) => ({
    id: character.id,
    reached: reachOf({ ...character, ...positionNow(world, character) }, place, { kind, radius }),
  }));
  for (const { id, reached } of all) if (reached) startle(recording, id, { kind, placeId, ...reached });
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
