// Towns that nobody would build: too small, shut, without food or beds, full of night workers. What holds in these holds in any.
import type { PlanItem } from '../answer';
import { deriveId } from '../dice';
import { itemKinds } from '../item-kinds';
import { type NewCharacter, newWorld } from '../new-world';
import { objectKinds } from '../objects/object-kinds';
import type { Character, Place, WorldState } from '../state';
import { worldMinuteOf } from '../world-time';
import { type Draw, drawFor } from './draw';

/** What a random town is like. Smaller numbers and fewer oddities make a simpler town, so that a failing one can be shrunk. */
export type TownTraits = {
  seed: number;
  /** 2 to 40 */
  people: number;
  /** 2 to 12 */
  places: number;
  isTight: boolean;
  hasFood: boolean;
  hasRooms: boolean;
  hasOddHours: boolean;
  hasThings: boolean;
  isPoor: boolean;
};

export const personIn = (seed: string, n: number): string => deriveId(seed, 'person', n);

export function randomWorld(traits: TownTraits): WorldState {
  const seed = `law-${traits.seed}`;
  const places = Array.from({ length: traits.places }, (_, n) => randomPlace(seed, n, traits));
  const characters = Array.from({ length: traits.people }, (_, n) => randomPerson(seed, n, traits));
  const draw = drawFor(seed, 'town');
  const world = newWorld({
    seed,
    language: draw.one('language', ['en', 'zh']),
    minute: worldMinuteOf(draw.int('day', 1, 120), draw.int('hour', 0, 23)),
    places,
    characters,
    settings: {
      timeGrid: draw.one('grid', [5, 1, 15]),
      maxTimeSkip: draw.one('skip', [480, 30, 60]),
      encounterChance: draw.one('chance', [0.3, 0, 1]),
    },
    ...(traits.isPoor ? { economy: { wages: {}, prices: Object.fromEntries(places.map(({ id }) => [id, { meal: 50 }])) } } : {}),
  });
  return traits.hasThings ? { ...world, loose: { [places[0]?.id ?? '']: { food: 5, gift: 3, coin: 7 } } } : world;
}

/** On a grid with alleys between, so that houses do not stand in each other. */
function randomPlace(seed: string, n: number, { people, isTight, hasFood, hasRooms, hasOddHours, hasThings }: TownTraits): Place {
  const draw = drawFor(seed, 'place', n);
  const isHome = n === 0 || draw.chance('home', 0.3);
  const kind = isHome
    ? 'residential'
    : draw.one<Place['kind']>('kind', ['commercial', 'work', 'nature', 'public', 'service', 'education']);
  const id = n > 0 && draw.chance('hospital', 0.15) ? 'hospital' : `place-${n}`;
  const [x, y] = [(n % 4) * 45 + draw.int('x', -5, 5), Math.floor(n / 4) * 45 + draw.int('y', -5, 5)];
  const width = draw.int('width', 10, 28);
  const objects = hasThings
    ? Array.from({ length: draw.int('objects', 0, 3) }, (_, i) => {
        const object = drawFor(seed, 'object', n, i).any('kind', objectKinds) ?? 'bench';
        return { id: `${id}-${object}-${i}`, kind: object, name: { en: object, zh: object }, x: x + i, y };
      })
    : [];
  return {
    id: n === 0 ? 'place-0' : id === 'hospital' ? `hospital-${n}` : id,
    name: { en: `Place ${n}`, zh: `地方${n}` },
    description: { en: '', zh: '' },
    kind,
    x,
    y,
    width,
    height: draw.int('height', 10, 28),
    indoor: kind !== 'nature' && draw.chance('indoor', 0.8),
    hours: hasOddHours && !isHome ? oddHours(draw) : null,
    capacity: isTight ? draw.int('capacity', 1, 2) : hasRooms ? people : draw.int('capacity', 1, people),
    ownerId: draw.chance('owned', 0.3) ? personIn(seed, draw.int('owner', 0, people - 1)) : null,
    servesFood: hasFood && draw.chance('food', 0.5),
    objects,
  };
}

/** Over midnight, for five minutes, all day: whatever a sign can say. */
function oddHours(draw: Draw): Place['hours'] {
  if (draw.chance('always', 0.2)) return null;
  const opensAt = draw.int('opens', 0, 1439);
  return draw.chance('brief', 0.2)
    ? { opensAt, closesAt: (opensAt + 5) % 1440 }
    : { opensAt, closesAt: draw.int('closes', 0, 1439) };
}

function randomPerson(seed: string, n: number, { people, places, hasThings, isPoor }: TownTraits): NewCharacter {
  const draw = drawFor(seed, 'person', n);
  const placeOf = (name: string) => homeOr(seed, draw.int(name, 0, places - 1));
  const name = { en: `Person ${n}`, zh: `居民${n}` };
  const items: Character['items'] = { coin: isPoor ? 0 : draw.int('coin', 0, 200) };
  if (draw.chance('phone', 0.8)) items.phone = 1;
  if (hasThings)
    for (const kind of itemKinds) if (kind !== 'photo' && kind !== 'coin' && kind !== 'phone') items[kind] = draw.int(kind, 0, 3);
  const others = Array.from({ length: draw.int('friends', 0, Math.min(4, people - 1)) }, (_, i) =>
    draw.int(`friend-${i}`, 0, people - 1),
  );
  return {
    id: personIn(seed, n),
    name,
    homeId: draw.chance('by-the-first', 0.5) ? 'place-0' : placeOf('home'),
    workplaceId: draw.chance('works', 0.7) ? placeOf('work') : null,
    bedtime: draw.int('bedtime', 0, 1439),
    routine: Array.from({ length: draw.int('items', 0, 8) }, (_, i) => randomItem(seed, n, i, placeOf)),
    items,
    body: { fatigue: draw.int('fatigue', 0, 100), hunger: draw.int('hunger', 0, 100), health: draw.int('health', 0, 100) },
    relationships: Object.fromEntries(
      others
        .filter((other) => other !== n)
        .map((other) => [
          personIn(seed, other),
          { familiarity: draw.int('known', 0, 100), affinity: draw.int('liked', -100, 100) },
        ]),
    ),
  };
}

const homeOr = (seed: string, n: number): string => {
  const isHospital = n > 0 && drawFor(seed, 'place', n).chance('hospital', 0.15);
  return isHospital ? `hospital-${n}` : `place-${n}`;
};

function randomItem(seed: string, person: number, i: number, placeOf: (name: string) => string): PlanItem {
  const draw = drawFor(seed, 'routine', person, i);
  return {
    at: draw.int('at', 0, 1439),
    minutes: draw.int('minutes', 5, 600),
    activity: draw.one('activity', ['eat', 'work', 'rest', 'leisure', 'social', 'sleep']),
    placeId: draw.chance('somewhere', 0.8) ? placeOf(`item-${i}`) : null,
    note: '',
  };
}
