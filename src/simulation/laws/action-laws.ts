import { applyTo } from '../apply';
import { copyOf } from '../change';
import { isOverFor } from '../conversations';
import { assertEveryoneHasANextTurn } from '../everyone-has-a-next-turn';
import type { Activity } from '../state';
import { changedIn, eachMoment } from './each-moment';
import type { History } from './history';

export const nobodyIsStuck = (history: History) => eachMoment(history, ({ after }) => assertEveryoneHasANextTurn(after));

/** In a place that exists and inside its walls, or on the way; in at most one conversation, and that one knows of it. */
export const nobodyIsTwice = (history: History) =>
  eachMoment(history, (moment) =>
    changedIn(moment).flatMap(({ was, is }) => {
      const { places, conversations } = moment.after;
      const place = is.placeId === null ? null : places[is.placeId];
      if (place === undefined) return [`${is.name.en} is in ${is.placeId}, which does not exist`];
      const isAway = place && (Math.abs(is.x - place.x) > place.width / 2 || Math.abs(is.y - place.y) > place.height / 2);
      if (isAway && was.placeId !== is.placeId) return [`${is.name.en} is in ${place.id} and stands at ${is.x}, ${is.y}`];
      const talks = Object.values(conversations).filter((talk) => !isOverFor(talk, is.id));
      if (talks.length > 1) return [`${is.name.en} is in ${talks.length} conversations`];
      return talks[0] && talks[0].id !== is.conversationId ? [`${is.name.en} does not know of its conversation`] : [];
    }),
  );

const sameAction = (a: Activity, b: Activity) => a.startedAt === b.startedAt && a.choice === b.choice;

/** Event by event: an activity goes away, or gives way to another, by its end alone; and what ends was under way. */
export function everythingEndsOnce({ first, moments }: History): string[] {
  const found: string[] = [];
  const world = copyOf(first);
  for (const [index, { events }] of moments.entries()) {
    for (const event of events) {
      const before = { ...world.characters };
      applyTo(world, event);
      if (event.type === 'action-finished' && !before[event.characterId]?.activity)
        found.push(`${event.choice.action} of ${event.characterId} ended without having begun (moment ${index})`);
      if (!('characterId' in event)) continue;
      const others = 'otherId' in event && event.otherId ? [event.otherId] : [];
      for (const id of [event.characterId, ...others]) {
        const [was, is] = [before[id]?.activity ?? null, world.characters[id]?.activity ?? null];
        const isOver = was && !(is && sameAction(was, is));
        if (isOver && event.type !== 'action-finished')
          found.push(`${was.choice.action} of ${id} went away by ${event.type} (moment ${index})`);
      }
    }
  }
  return found;
}
