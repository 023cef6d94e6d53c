// Four people and five places: the smallest town in which everything can happen. For tests and demos.
import type { Localized } from '@/lib/localized';
import type { PlanItem } from '../answer';
import { type NewCharacter, newWorld } from '../new-world';
import type { Place, WorldState } from '../state';
import { worldMinuteOf } from '../world-time';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

export const ada = id(1);
export const ben = id(2);
export const chen = id(3);
export const dora = id(4);

const called = (en: string, zh: string): Localized => ({ en, zh });

function place(placeId: string, name: Localized, rest: Partial<Place> & Pick<Place, 'kind' | 'x' | 'y'>): Place {
  return {
    id: placeId,
    name,
    description: name,
    width: 20,
    height: 20,
    indoor: true,
    hours: null,
    capacity: 10,
    ownerId: null,
    servesFood: false,
    ...rest,
  };
}

const places: Place[] = [
  place('east-house', called('East House', '东屋'), { kind: 'residential', x: 0, y: 0, ownerId: ada, servesFood: true }),
  place('west-house', called('West House', '西屋'), { kind: 'residential', x: -90, y: 0, ownerId: chen, servesFood: true }),
  place('cafe', called('Café', '咖啡馆'), {
    kind: 'commercial',
    x: 40,
    y: 30,
    hours: { opensAt: 420, closesAt: 1320 },
    capacity: 3,
    servesFood: true,
  }),
  place('mill', called('Mill', '磨坊'), { kind: 'work', x: 120, y: -60, hours: { opensAt: 480, closesAt: 1200 } }),
  place('meadow', called('Meadow', '草地'), {
    kind: 'nature',
    x: 20,
    y: 80,
    width: 80,
    height: 60,
    indoor: false,
    capacity: 100,
  }),
];

function item(hour: number, minutes: number, activity: PlanItem['activity'], placeId: string | null): PlanItem {
  return { at: hour * 60, minutes, activity, placeId, note: '' };
}

/** The predecessor's default day. */
const day = (home: string, work: string): PlanItem[] => [
  item(8, 30, 'eat', home),
  item(9, 180, 'work', work),
  item(12, 60, 'eat', 'cafe'),
  item(13, 30, 'rest', null),
  item(14, 180, 'work', work),
  item(18, 60, 'eat', home),
  item(19, 120, 'leisure', 'meadow'),
  item(22, 30, 'rest', home),
];

const characters: NewCharacter[] = [
  {
    id: ada,
    name: called('Ada', '阿达'),
    homeId: 'east-house',
    workplaceId: 'mill',
    routine: day('east-house', 'mill'),
    bedtime: 1350,
  },
  {
    id: ben,
    name: called('Ben', '本'),
    homeId: 'east-house',
    workplaceId: 'cafe',
    routine: day('east-house', 'cafe'),
    bedtime: 1320,
  },
  {
    id: chen,
    name: called('Chen', '小陈'),
    homeId: 'west-house',
    workplaceId: 'mill',
    routine: day('west-house', 'mill'),
    bedtime: 60,
  },
  {
    id: dora,
    name: called('Dora', '多拉'),
    homeId: 'west-house',
    workplaceId: null,
    routine: day('west-house', 'meadow'),
    bedtime: 1290,
  },
];

/** Day 1, 08:00. */
export function tinyWorld({
  seed = 'tiny',
  settings = {},
}: {
  seed?: string;
  settings?: Partial<WorldState['settings']>;
} = {}): WorldState {
  return newWorld({ seed, language: 'en', minute: worldMinuteOf(1, 8), places, characters, settings });
}
