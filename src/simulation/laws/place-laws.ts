import { entriesOf } from '../agenda/agenda-index';
import { isOver } from '../agenda/entry';
import { eachMoment } from './each-moment';
import type { History, Moment } from './history';

/** A place that begins too full may stay so; nobody comes in beyond its capacity, except those who live there or are called to help. */
export const capacitiesHold = (history: History) =>
  eachMoment(history, ({ after, events }) => {
    const entered = events.flatMap((event) => (event.type === 'moved' && event.placeId !== null ? [event] : []));
    return entered.flatMap(({ characterId, placeId }) => {
      const place = after.places[placeId ?? ''];
      const who = after.characters[characterId];
      if (!place || who?.placeId !== placeId || who.homeId === placeId || place.ownerId === characterId) return [];
      if (who.alarm?.isCalled && who.alarm.placeId === placeId) return [];
      const inside = Object.values(after.characters).filter((other) => other.placeId === placeId);
      const strangers = inside.filter((other) => other.homeId !== placeId && place.ownerId !== other.id);
      return inside.length > place.capacity && strangers.length > 0 && isLastIn(events, placeId, characterId)
        ? [`${inside.length} are in ${placeId}, which holds ${place.capacity}`]
        : [];
    });
  });

const isLastIn = (events: Moment['events'], placeId: string | null, characterId: string) =>
  events.findLast((event) => event.type === 'moved' && event.placeId === placeId && event.characterId === characterId) !==
  undefined;

/** What is pending or under way takes nobody's time twice; what is over is gone. */
export const agendasHold = (history: History) =>
  eachMoment(history, ({ before, after }) => {
    if (before.agenda === after.agenda) return [];
    const entries = Object.values(after.agenda);
    const over = entries.filter(({ status }) => isOver(status)).map(({ id, status }) => `${id} is ${status} and still there`);
    const twice = Object.keys(after.characters).flatMap((id) => {
      const own = entriesOf(after, [id]);
      return own.flatMap((entry, i) => {
        const next = own[i + 1];
        return next && next.start < entry.end && next.status === 'pending' && entry.status === 'pending'
          ? [`${id} is promised twice at ${next.start}`]
          : [];
      });
    });
    return [...over, ...twice];
  });
