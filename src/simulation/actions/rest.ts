import { restOf } from '../body';
import { bodyNow } from '../body-now';
import { durations } from '../constants';
import { type ActionRule, claimsNothing, offered } from './action-rule';

/** Below this fatigue a rest is not offered: there is nothing to recover from. It is never refused. */
const worthIt = 30;

export const rest: ActionRule<'rest'> = {
  offer: ({ world, character }) => (bodyNow(world, character).fatigue >= worthIt ? [offered(durations.rest)] : []),
  check: () => null,
  minutes: () => durations.rest,
  start: claimsNothing,
  finish: (_world, _character, { share }) => ({ outcome: { share }, events: [], body: restOf(share) }),
};
