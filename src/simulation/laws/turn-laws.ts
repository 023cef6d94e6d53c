import type { ActionKind } from '../answer';
import { checkChoice } from '../check-choice';
import type { WorldEvent } from '../event';
import { fallbackAnswer } from '../fallback';
import { offersFor } from '../offers';
import { owedKind, ready } from '../ready';
import { choiceFromOffer } from '../worlds/choice-from-offer';
import { changedIn, eachMoment } from './each-moment';
import type { History } from './history';

/** A turn's number rises with each event that takes it, and with nothing else. What was begun may still be refused at its end, under its old number. */
export const turnsAreTakenOnce = (history: History) =>
  eachMoment(history, (moment) =>
    changedIn(moment).flatMap(({ was, is }) => {
      if (is.turn < was.turn) return [`${is.name.en} went back from turn ${was.turn} to ${is.turn}`];
      const taken = moment.events.flatMap((event) =>
        'turn' in event && event.turn !== null && event.characterId === is.id && !isLate(event, was.turn) ? [event.turn] : [],
      );
      const expected = Array.from({ length: is.turn - was.turn }, (_, i) => was.turn + i);
      return [...new Set(taken)].join() === expected.join()
        ? []
        : [`${is.name.en} went from turn ${was.turn} to ${is.turn} by ${taken.join() || 'nothing'}`];
    }),
  );

const isLate = (event: WorldEvent, turn: number) => event.type === 'action-refused' && event.turn < turn;

/** Late, early, or of the wrong kind. */
export const whatIsNotOwedChangesNothing = (history: History) =>
  eachMoment(history, ({ before, command, origin, events }) => {
    if (command.type !== 'answer') return [];
    if (origin === 'late' || origin === 'early') return events.length > 0 ? [`${events.length} events`] : [];
    const character = before.characters[command.characterId];
    const owed = character ? owedKind(before, character) : null;
    if (owed === null || owed === command.answer.kind) return [];
    const types = events.map(({ type }) => type);
    return types.join() === 'answer-dropped' ? [] : [`a ${command.answer.kind} where ${owed} was owed gave ${types.join()}`];
  });

/** Beside the turn's number and the reason that one is told. The rule may begin something after a second refusal. */
export const refusalsChangeNothing = (history: History) =>
  eachMoment(history, (moment) => {
    const [refused, ...more] = moment.events;
    if (moment.command.type !== 'answer' || refused?.type !== 'action-refused') return [];
    const second = more.some((event) => event.type === 'action-started');
    if (second) return [];
    const others = more.filter(({ type }) => type !== 'action-refused');
    const found = others.map(({ type }) => `${type} after a refusal`);
    for (const { was, is } of changedIn(moment)) {
      const { turn: _t, lastRefusal: _l, ...before } = was;
      const { turn: _u, lastRefusal: _m, ...after } = is;
      const parts = Object.entries(after).filter(
        ([key, value]) => Object.entries(before).find(([name]) => name === key)?.[1] !== value,
      );
      for (const [key] of parts) found.push(`${is.name.en}'s ${key} changed`);
    }
    return found;
  });

const phone = { unseenPosts: 3, unreadMessages: 1, newComments: 1 };
/** When and where to meet is not part of the offer: the one who is asked says it. */
const leavesOpen: ReadonlySet<ActionKind> = new Set<ActionKind>(['arrange-meeting', 'move-meeting']);
/** One moment in so many is asked: each costs a hundred times a turn. */
const asksEvery = 50;

export const whatIsOfferedIsPossible = (history: History) =>
  history.moments.flatMap(({ after }, index) => {
    if (index % asksEvery !== 0) return [];
    const turn = ready(after)[0];
    if (turn?.kind !== 'choose') return [];
    const rule = fallbackAnswer(after, turn);
    const choices = offersFor(after, turn.characterId, phone, 'en').map(choiceFromOffer);
    if (rule.kind === 'choose') choices.push(rule.choice);
    return choices.flatMap((choice) => {
      if (leavesOpen.has(choice.action)) return [];
      const verdict = checkChoice(after, turn.characterId, choice);
      return verdict.ok ? [] : [`${JSON.stringify(choice)} is refused: ${verdict.reason} (moment ${index})`];
    });
  });
