import type { Place, WorldState } from '@/simulation/state';

/** The places of a world as rows for people's pages; what only its rules need stays in the state. */
export function placeRows(state: WorldState) {
  return Object.values(state.places).map(rowOf);
}

function rowOf({ id, name, description, kind, x, y, width, height, indoor, hours, capacity, ownerId }: Place) {
  const opensAt = hours?.opensAt ?? null;
  const closesAt = hours?.closesAt ?? null;
  return { id, name, description, kind, x, y, width, height, indoor, opensAt, closesAt, capacity, ownerId };
}
