import type { z } from 'zod';
import type { lifeInput } from '@/contracts/inputs/characters';
import { ordinaryDay } from '@/contracts/inputs/ordinary-day';
import { DomainError } from '@/lib/errors';
import { whyNotLiveIn } from '@/simulation/casting/room-at-home';
import type { Character, WorldState } from '@/simulation/state';

type Life = z.output<typeof lifeInput>;

/**
 * Home, work and day as the world takes them; without a day of its own one gets the ordinary one. Throws `place-not-found` for a place
 * that is none (or a home that is no dwelling) and `home-full`; who lives there already (`before`) stays.
 */
export function checkedLife(
  state: WorldState,
  life: Life,
  before: Character | null,
): Pick<Character, 'homeId' | 'workplaceId' | 'bedtime' | 'routine'> {
  const { homeId, workplaceId, bedtime } = life;
  const named = [workplaceId, ...life.routine.map(({ placeId }) => placeId)].filter((id) => id !== null);
  for (const id of named) if (!state.places[id]) throw new DomainError('place-not-found', `No place ${id} in this world`);
  const why = before?.homeId === homeId ? null : whyNotLiveIn(state, homeId);
  if (why === 'home-full') throw new DomainError('home-full', `No room in ${homeId}`);
  if (why) throw new DomainError('place-not-found', `${homeId} is no home`);
  const routine = life.routine.length > 0 ? life.routine : ordinaryDay(life);
  return { homeId, workplaceId, bedtime, routine: routine.toSorted((a, b) => a.at - b.at) };
}
