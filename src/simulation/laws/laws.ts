// What holds in every world, whatever is answered and however late: one list, checked against random towns and against lived ones.
import { everythingEndsOnce, nobodyIsStuck, nobodyIsTwice } from './action-laws';
import { eventsAloneGiveTheState, sameCommandsGiveTheSame, storingChangesNothing } from './fold-laws';
import type { History } from './history';
import { agendasHold, capacitiesHold } from './place-laws';
import { nothingIsMadeOrLost, weightsHold } from './thing-laws';
import { bodiesStayInBounds, clockMovesOn, timeNeverFalls } from './time-laws';
import { refusalsChangeNothing, turnsAreTakenOnce, whatIsNotOwedChangesNothing, whatIsOfferedIsPossible } from './turn-laws';

/** `check` gives a sentence for each thing that breaks it. */
export type Law = { name: string; check(history: History): string[] };

export const laws: readonly Law[] = [
  { name: 'time never falls', check: timeNeverFalls },
  { name: 'the clock moves on whenever nobody owes an answer', check: clockMovesOn },
  { name: 'everybody owes an answer, acts, or waits for words that somebody owes', check: nobodyIsStuck },
  { name: 'nobody is in two places or two conversations', check: nobodyIsTwice },
  { name: 'every started action ends exactly once', check: everythingEndsOnce },
  { name: 'no place fills beyond its capacity', check: capacitiesHold },
  { name: 'nobody is promised twice at one time', check: agendasHold },
  { name: 'money and things are conserved by every transfer', check: nothingIsMadeOrLost },
  { name: 'weights and amounts hold', check: weightsHold },
  { name: 'bodies stay within their bounds', check: bodiesStayInBounds },
  { name: 'every turn is taken once', check: turnsAreTakenOnce },
  { name: 'an answer that is not owed changes nothing', check: whatIsNotOwedChangesNothing },
  { name: 'a refusal changes nothing', check: refusalsChangeNothing },
  { name: 'what is offered is possible, and so is what the rule chooses', check: whatIsOfferedIsPossible },
  { name: 'the events alone give the state', check: eventsAloneGiveTheState },
  { name: 'the same commands give the same events', check: sameCommandsGiveTheSame },
  { name: 'storing a world as JSON changes nothing', check: storingChangesNothing },
];

/** All that is broken, each with the name of its law. */
export const brokenLaws = (history: History): string[] =>
  laws.flatMap(({ name, check }) =>
    check(history)
      .slice(0, 5)
      .map((sentence) => `${name}: ${sentence}`),
  );
