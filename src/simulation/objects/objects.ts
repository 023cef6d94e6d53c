// What stands in places: found by where one is, never by looking through the town.
import { objects as rules } from '../constants';
import { distance, placeOf } from '../places';
import type { Character, Place, WorldState } from '../state';
import type { PlaceObject } from './place-object';

/** A thing with the place it stands in. */
export type Found = { object: PlaceObject; place: Place };

/** Under a roof everything in the place; out of doors what stands out of doors within 30 units, nearest first. */
export function objectsInReach(world: WorldState, character: Character): Found[] {
  const place = placeOf(world, character);
  if (place?.indoor) return objectsOf(place).map((object) => ({ object, place }));
  return around(outdoorCells(world.places), character)
    .filter(({ object }) => distance(character, object) <= rules.reach)
    .sort((a, b) => distance(character, a.object) - distance(character, b.object) || (a.object.id < b.object.id ? -1 : 1));
}

const objectsOf = (place: Place): readonly PlaceObject[] => place.objects ?? [];

type Cells = ReadonlyMap<string, readonly Found[]>;

/** Places do not change, so what stands where is looked up once for each town. */
const known = new WeakMap<WorldState['places'], Cells>();

function outdoorCells(places: WorldState['places']): Cells {
  const before = known.get(places);
  if (before) return before;
  const cells = new Map<string, Found[]>();
  for (const place of Object.values(places)) {
    if (place.indoor) continue;
    for (const object of objectsOf(place)) {
      const cell = cellAt(columnOf(object.x), columnOf(object.y));
      cells.set(cell, [...(cells.get(cell) ?? []), { object, place }]);
    }
  }
  known.set(places, cells);
  return cells;
}

const columnOf = (units: number) => Math.floor(units / rules.reach);
const cellAt = (column: number, row: number) => `${column}/${row}`;

/** A cell is as wide as the reach, so nine of them hold everything near. */
function around(cells: Cells, { x, y }: { x: number; y: number }): Found[] {
  const steps = [-1, 0, 1];
  return steps.flatMap((dx) => steps.flatMap((dy) => cells.get(cellAt(columnOf(x) + dx, columnOf(y) + dy)) ?? []));
}
