import { careOf, isUnwell } from '../body';
import { bodyNow } from '../body-now';
import { durations, thresholds } from '../constants';
import { isHospital } from '../facilities';
import { placeOf } from '../places';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing, offered } from './action-rule';

export const visitHospital: ActionRule<'visit-hospital'> = {
  offer: ({ world, character }) => (whyNot(world, character) ? [] : [offered(durations.hospital)]),
  check: (world, character) => whyNot(world, character),
  minutes: () => durations.hospital,
  start: claimsNothing,
  finish: (world, character, { share }) => ({
    outcome: { placeId: character.placeId, share, wasIll: isUnwell(bodyNow(world, character)) },
    events: [],
    body: careOf(share),
  }),
};

function whyNot(world: WorldState, character: Character): string | null {
  const place = placeOf(world, character);
  if (!place || !isHospital(place)) return 'not-in-hospital';
  return bodyNow(world, character).health < thresholds.weak ? null : 'not-ill';
}
