// What holds of every life at every moment, read from the state: places, promises, bags.
import type { Tx } from '@/server/platform/app-context';
import type { LoadedWorld } from '@/server/world-store/load-world';
import { entriesOf } from '@/simulation/agenda/agenda-index';
import { isOver } from '@/simulation/agenda/entry';
import { carryingLimit } from '@/simulation/constants';
import { loadOf, quantityOf } from '@/simulation/items';
import type { Character, WorldState } from '@/simulation/state';

/** Guests fit into the room there is; who lives in a house or is called to a fire always gets in. */
export async function placesHoldTheirGuests(_tx: Tx, { row, state }: LoadedWorld): Promise<string[]> {
  const inside = new Map<string, Character[]>();
  for (const character of Object.values(state.characters))
    if (character.placeId !== null) inside.set(character.placeId, [...(inside.get(character.placeId) ?? []), character]);
  return [...inside].flatMap(([placeId, people]) => {
    const place = state.places[placeId];
    if (!place) return [`world ${row.id}: ${people.length} people are in ${placeId}, which does not exist`];
    const guests = people.filter(({ id, homeId, alarm }) => homeId !== placeId && place.ownerId !== id && !alarm?.isCalled);
    return guests.length > place.capacity
      ? [`world ${row.id}: ${guests.length} guests are in ${placeId}, which holds ${place.capacity}`]
      : [];
  });
}

/** What stands on an agenda is ahead or under way, of people who exist, and takes nobody's time twice. */
export async function promisesCanBeKept(_tx: Tx, { row, state }: LoadedWorld): Promise<string[]> {
  const entries = Object.values(state.agenda);
  const found = entries.flatMap(({ id, status, characterId, participantIds, start, end }) => {
    if (isOver(status)) return [`entry ${id} is ${status} and still there`];
    const strangers = [characterId, ...participantIds].filter((who) => !state.characters[who]);
    if (strangers.length > 0) return [`entry ${id} is of ${strangers.join(', ')}, who do not exist`];
    return end > start ? [] : [`entry ${id} ends at ${end}, before it begins`];
  });
  return [...found, ...promisedTwice(state)].map((sentence) => `world ${row.id}: ${sentence}`);
}

function promisedTwice(state: WorldState): string[] {
  return Object.keys(state.characters).flatMap((id) => {
    const pending = entriesOf(state, [id]).filter(({ status }) => status === 'pending');
    return pending.flatMap(({ end }, index) => {
      const next = pending[index + 1];
      return next && next.start < end ? [`${id} is promised twice at ${next.start}`] : [];
    });
  });
}

/** As many photos as prints, and nobody carries more than can be carried. */
export async function bagsHold(_tx: Tx, { row, state }: LoadedWorld): Promise<string[]> {
  return Object.values(state.characters).flatMap(({ id, items, photos = [] }) => {
    const prints = quantityOf(items, 'photo');
    const found = prints === photos.length ? [] : [`${id} has ${prints} prints of ${photos.length} photos`];
    if (loadOf(items) > carryingLimit) found.push(`${id} carries ${loadOf(items)} g`);
    return found.map((sentence) => `world ${row.id}: ${sentence}`);
  });
}
