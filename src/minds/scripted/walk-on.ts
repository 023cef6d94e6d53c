import { type ChooseMind, optionFor, type Pick } from './options';

const words = new Set(['greet', 'talk']);

/** One who stopped for somebody on the way: often a word first, then on. Null for all others. */
export function walkOn(mind: ChooseMind): Pick | null {
  const { onTheWayTo, recent } = mind.scene;
  const way = onTheWayTo === undefined ? undefined : optionFor(mind, 'move', onTheWayTo);
  if (!way) return null;
  const hasSpoken = words.has(recent.at(-1)?.action ?? '');
  const word = mind.scene.options.find(({ action }) => action === (mind.draw.chance(0.6) ? 'greet' : 'talk'));
  if (word && !hasSpoken && mind.draw.chance(0.65)) return { option: word, reason: word.action };
  return { option: way, reason: 'move-on' };
}
