import { changedIn, eachMoment } from './each-moment';
import type { History } from './history';

export const timeNeverFalls = (history: History) =>
  eachMoment(history, ({ before, after, events }) => {
    const passed = events.flatMap((event) => (event.type === 'time-passed' ? [event] : []));
    const found = passed.filter(({ from, to }) => from !== before.minute || to <= from).map(({ from, to }) => `${from} to ${to}`);
    return after.minute < before.minute ? [...found, `${before.minute} to ${after.minute}`] : found;
  });

export const clockMovesOn = (history: History) =>
  eachMoment(history, ({ before, next }) =>
    next === null || next > before.minute ? [] : [`nobody owes anything at ${before.minute}, and the next minute is ${next}`],
  );

/** Fatigue, hunger and health 0 to 100, mood -100 to 100; settled no later than now. */
export const bodiesStayInBounds = (history: History) =>
  eachMoment(history, (moment) =>
    changedIn(moment).flatMap(({ is: { name, body } }) => {
      const { fatigue, hunger, health, mood, at } = body;
      const isWithin = [fatigue, hunger, health].every((value) => value >= 0 && value <= 100) && Math.abs(mood) <= 100;
      return isWithin && at <= moment.after.minute ? [] : [`${name.en} has ${JSON.stringify(body)}`];
    }),
  );
