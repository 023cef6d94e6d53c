import type { Language } from '@/lib/localized';
import { defaultSettings, economy } from './constants';
import { spotIn } from './places';
import { type Body, type Character, type Place, stateVersion, type WorldState } from './state';
import { firstWeather } from './weather';
import type { WorldMinute } from './world-time';

/** A character as a scenario names it: at home, rested, with a phone and a few coins unless it says otherwise. */
export type NewCharacter = Pick<Character, 'id' | 'name' | 'homeId' | 'workplaceId' | 'routine' | 'bedtime'> &
  Partial<Pick<Character, 'placeId' | 'items' | 'relationships' | 'habits'>> & { body?: Partial<Body> };

export type NewWorld = {
  seed: string;
  language: Language;
  minute: WorldMinute;
  places: readonly Place[];
  characters: readonly NewCharacter[];
  settings?: Partial<WorldState['settings']>;
  economy?: WorldState['economy'];
};

/** A world at its first minute: everybody owes the plan of the day. Throws when a character's home is not among the places. */
export function newWorld(input: NewWorld): WorldState {
  const { seed, language, minute } = input;
  const places = Object.fromEntries(input.places.map((place) => [place.id, place]));
  const characters = input.characters.map((given) => newCharacter({ seed, minute, places }, given));
  return {
    version: stateVersion,
    seed,
    language,
    settings: { ...defaultSettings, ...input.settings },
    minute,
    weather: firstWeather(seed, minute),
    places,
    characters: Object.fromEntries(characters.map((character) => [character.id, character])),
    conversations: {},
    retired: {},
    agenda: {},
    entriesMade: 0,
    ...(input.economy ? { economy: input.economy } : {}),
  };
}

/** As it begins at that minute: owing the plan of its day. Throws when its home is not among the places. */
export function newCharacter(
  { seed, minute, places }: Pick<WorldState, 'seed' | 'minute' | 'places'>,
  given: NewCharacter,
): Character {
  const { id, name, homeId, workplaceId, routine, bedtime } = given;
  const placeId = given.placeId ?? homeId;
  const place = places[placeId];
  if (!place || !places[homeId]) throw new Error(`${name.en} begins at ${placeId} and lives at ${homeId}: no such place`);
  return {
    id,
    name,
    homeId,
    workplaceId,
    routine,
    bedtime,
    ...spotIn(seed, id, place),
    placeId,
    body: { fatigue: 10, hunger: 30, health: 100, mood: 0, emotion: 'neutral', lastMealAt: minute, at: minute, ...given.body },
    turn: 1,
    activity: null,
    conversationId: null,
    mustPlan: true,
    plan: [],
    planDay: 0,
    alarm: null,
    suspended: null,
    lastRefusal: null,
    recent: [],
    items: { coin: economy.purse, ...(given.items ?? { phone: 1 }) },
    ...(given.habits ? { habits: given.habits } : {}),
    lastDone: {},
    met: [],
    relationships: Object.fromEntries(
      Object.entries(given.relationships ?? {}).map(([otherId, bond]) => [otherId, { ...bond, at: minute }]),
    ),
  };
}
