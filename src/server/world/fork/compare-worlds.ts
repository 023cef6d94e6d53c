// Two lives of one town at the same minute, character by character.

import { readState } from '@/server/world-store/read-state';
import { applyAll } from '@/simulation/apply';
import type { Character, WorldState } from '@/simulation/state';
import type { SavedWorld } from './saved-world';

export type Difference = { username: string; what: string; a: string; b: string };
export type Comparison = {
  /** the world minute just before which both are looked at: the last one that the shorter life has reached */
  minute: number;
  /** number of the last event that both have in common, counted from their beginning; null where all of the shorter one is */
  partedAfter: number | null;
  characters: number;
  differences: Difference[];
};

/** Throws a sentence when they are not lives of the same town. */
export function compareWorlds(a: SavedWorld, b: SavedWorld): Comparison {
  const minute = Math.min(a.minute, b.minute);
  const ids = (world: SavedWorld) => world.characters.map(({ id }) => id).sort();
  if (ids(a).join() !== ids(b).join()) throw new Error('These are not two lives of one town: others live in it.');
  const [left, right] = [lifeBefore(a, minute), lifeBefore(b, minute)];
  const differences = a.characters.flatMap(({ id, username }) => {
    const [one, other] = [factsOf(left, id), factsOf(right, id)];
    return Object.entries(one).flatMap(([what, value]): Difference[] => {
      const otherwise = other[what] ?? '';
      return value === otherwise ? [] : [{ username, what, a: value, b: otherwise }];
    });
  });
  return { minute, partedAfter: partingOf(left, right), characters: a.characters.length, differences };
}

type Life = { state: WorldState; events: SavedWorld['events'] };

// Of the last minute the shorter life may not have taken all turns yet.
function lifeBefore(world: SavedWorld, minute: number): Life {
  const events = world.events.filter((event) => event.minute < minute);
  const state = applyAll(
    readState(world.firstState),
    events.map(({ event }) => event),
  );
  return { state, events };
}

function partingOf(a: Life, b: Life): number | null {
  const shared = Math.min(a.events.length, b.events.length);
  for (let index = 0; index < shared; index++) {
    if (JSON.stringify(a.events[index]?.event) !== JSON.stringify(b.events[index]?.event)) return index;
  }
  return a.events.length === b.events.length ? null : shared;
}

function factsOf({ state, events }: Life, id: string): Record<string, string> {
  const character = state.characters[id];
  if (!character) return {};
  const own = (type: string) =>
    String(events.filter(({ event }) => event.type === type && 'characterId' in event && event.characterId === id).length);
  return {
    place: placeOf(state, character),
    activity: character.activity?.choice.action ?? 'deciding',
    fatigue: character.body.fatigue.toFixed(0),
    hunger: character.body.hunger.toFixed(0),
    health: character.body.health.toFixed(0),
    emotion: character.body.emotion,
    coins: String(character.items.coin ?? 0),
    posts: own('post-published'),
    talks: own('talk-remembered'),
    messages: own('message-sent'),
  };
}

function placeOf(state: WorldState, { placeId }: Character): string {
  return placeId === null ? 'on the way' : (state.places[placeId]?.name.en ?? placeId);
}
