import type { PlanItem } from '../answer';
import { type NewCharacter, newWorld } from '../new-world';
import type { Place, WorldState } from '../state';
import { tinyWorld } from './tiny';

/** People to a quarter: what the places of the tiny town hold. */
const perQuarter = 25;
/** Map units from one quarter to the next. */
const quarterSize = 400;

/** A city of this many people: the tiny town once for each twenty-five, so that a place is as full in a large city as in a small one. */
export function crowd(people: number): WorldState {
  const { characters, places, minute } = tinyWorld();
  const models = Object.values(characters);
  const quarters = Math.max(1, Math.ceil(people / perQuarter));
  const copies = Array.from({ length: people }, (_, i): NewCharacter[] => {
    const model = models[i % models.length];
    if (!model) return [];
    const at = inQuarter(i % quarters);
    const { name, homeId, workplaceId, routine, bedtime } = model;
    const id = `00000000-0000-4000-8000-${String(i + 1).padStart(12, '0')}`;
    return [
      {
        id,
        name: { en: `${name.en} ${i}`, zh: `${name.zh}${i}` },
        homeId: at(homeId),
        workplaceId: workplaceId === null ? null : at(workplaceId),
        routine: routine.map((item): PlanItem => ({ ...item, placeId: item.placeId === null ? null : at(item.placeId) })),
        bedtime,
      },
    ];
  });
  const city = Array.from({ length: quarters }, (_, quarter) =>
    Object.values(places).map((place) => moved(place, quarter, quarters)),
  );
  return newWorld({ seed: 'crowd', language: 'en', minute, places: city.flat(), characters: copies.flat() });
}

/** The first quarter is the tiny town itself. */
const inQuarter = (quarter: number) => (placeId: string) => (quarter === 0 ? placeId : `${placeId}-${quarter}`);

function moved(place: Place, quarter: number, quarters: number): Place {
  const perRow = Math.ceil(Math.sqrt(quarters));
  const [column, row] = [quarter % perRow, Math.floor(quarter / perRow)];
  return { ...place, id: inQuarter(quarter)(place.id), x: place.x + column * quarterSize, y: place.y + row * quarterSize };
}
