import type { Place, WorldState } from '../state';

const service = (id: string, name: Place['name'], x: number): Place => ({
  id,
  name,
  description: name,
  kind: 'service',
  x,
  y: 120,
  width: 20,
  height: 20,
  indoor: true,
  hours: null,
  capacity: 20,
  ownerId: null,
  servesFood: false,
});

/** The same world with a hospital and a fire station at its edge. */
export function withServices(world: WorldState): WorldState {
  const hospital = service('hospital', { en: 'Hospital', zh: '医院' }, -60);
  const station = service('fire-station', { en: 'Fire Station', zh: '消防站' }, 60);
  return { ...world, places: { ...world.places, [hospital.id]: hospital, [station.id]: station } };
}
