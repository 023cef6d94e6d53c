import { applyTo } from '../apply';
import { copyOf } from '../change';
import { carryingLimit } from '../constants';
import { loadOf } from '../items';
import { looseHere } from '../loose';
import { changedIn, eachMoment } from './each-moment';
import type { History } from './history';

/** By these causes a thing only changes hands or lies down: together they add up to nothing. */
const movingHands = new Set(['gave', 'was-given', 'dropped', 'picked-up']);
/** These bring a thing into the world, or take it out. */
const directions: Partial<Record<string, 1 | -1>> = { wage: 1, allowance: 1, bought: 1, price: -1, used: -1, broke: -1 };

export function nothingIsMadeOrLost({ first, moments }: History): string[] {
  const found: string[] = [];
  const world = copyOf(first);
  for (const [index, { events }] of moments.entries()) {
    const moved = new Map<string, number>();
    for (const event of events) {
      const before = event.type === 'loose-changed' ? looseHere(world, event.placeId, event.item) : 0;
      const carried = event.type === 'item-changed' ? (world.characters[event.characterId]?.items[event.item] ?? 0) : 0;
      applyTo(world, event);
      if (event.type === 'loose-changed') moved.set(event.item, (moved.get(event.item) ?? 0) + event.quantity - before);
      if (event.type !== 'item-changed') continue;
      const change = event.quantity - carried;
      const why = event.why ?? 'no reason';
      if (movingHands.has(why)) moved.set(event.item, (moved.get(event.item) ?? 0) + change);
      else if ((directions[why] ?? Math.sign(change)) !== Math.sign(change) && change !== 0)
        found.push(`${change} ${event.item} by ${why} (moment ${index})`);
    }
    for (const [item, sum] of moved) if (sum !== 0) found.push(`${sum} ${item} out of nothing (moment ${index})`);
  }
  return found;
}

/** Whole amounts above nothing, at most twenty kilograms: nobody who carried less than that carries more. */
export const weightsHold = (history: History) =>
  eachMoment(history, (moment) =>
    changedIn(moment).flatMap(({ was, is }) => {
      if (was.items === is.items) return [];
      const odd = Object.entries(is.items).filter(([, quantity]) => !Number.isInteger(quantity) || quantity < 0);
      const isTooHeavy = loadOf(is.items) > Math.max(carryingLimit, loadOf(was.items));
      return odd.length > 0 || isTooHeavy ? [`${is.name.en} carries ${JSON.stringify(is.items)}`] : [];
    }),
  );
