import { verifyCounters } from '../verify-counters';
import { channelsAreWhole, noReplyIsStuck, watchersKnowTheNewest } from './delivery-invariants';
import { type Invariant, ofEachWorld } from './invariant';
import { bagsHold, placesHoldTheirGuests, promisesCanBeKept } from './life-invariants';
import { numbersHaveNoGap, timeNeverFalls } from './log-invariants';
import { memoriesKeepTheirLimits, whatIsRememberedWasLived } from './memory-invariants';
import { rowsShowTheState, snapshotsAreWhole, stateIsTheSumOfItsEvents } from './state-invariants';
import { eachTurnIsTakenOnce, everybodyHasANextTurn, nobodyIsSilent } from './turn-invariants';

/** What `npm run verify` holds a database to. */
export const invariants: readonly Invariant[] = [
  { claim: 'every counter equals a recount', check: verifyCounters },
  { claim: 'world time never falls', check: ofEachWorld(timeNeverFalls) },
  { claim: 'events are numbered without a gap', check: ofEachWorld(numbersHaveNoGap) },
  { claim: 'every turn is taken once, by one decision', check: ofEachWorld(eachTurnIsTakenOnce) },
  { claim: 'everybody has a next turn, and is asked for it', check: ofEachWorld(everybodyHasANextTurn) },
  { claim: 'everybody acts within hours', check: ofEachWorld(nobodyIsSilent) },
  { claim: 'places hold their guests', check: ofEachWorld(placesHoldTheirGuests) },
  { claim: 'what is promised can be kept', check: ofEachWorld(promisesCanBeKept) },
  { claim: 'nobody carries too much, and as many prints as photos', check: ofEachWorld(bagsHold) },
  { claim: 'the state is the sum of its events', check: ofEachWorld(stateIsTheSumOfItsEvents) },
  { claim: 'snapshots are what they were when written', check: ofEachWorld(snapshotsAreWhole) },
  { claim: 'bodies and items show the state', check: ofEachWorld(rowsShowTheState) },
  { claim: 'memories keep their limits', check: ofEachWorld(memoriesKeepTheirLimits) },
  { claim: 'what is remembered was lived', check: ofEachWorld(whatIsRememberedWasLived) },
  { claim: 'live channels are whole', check: channelsAreWhole },
  { claim: 'watchers were told of the newest commit', check: ofEachWorld(watchersKnowTheNewest) },
  { claim: 'no reply is stuck', check: noReplyIsStuck },
];
