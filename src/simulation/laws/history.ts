import { copyOf } from '../change';
import type { WorldEvent } from '../event';
import { perform } from '../execute';
import type { WorldState } from '../state';
import { type Occasion, randomCommand, type Sent } from './random-command';
import { randomWorld, type TownTraits } from './random-world';

/** One command and what came of it. The worlds are never changed afterwards. */
export type Moment = Sent & Occasion & { before: WorldState; events: readonly WorldEvent[]; after: WorldState };

export type History = { first: WorldState; moments: readonly Moment[]; last: WorldState };

/** Lives until so many answers were sent. */
export function randomHistory(traits: TownTraits, turns: number): History {
  const first = randomWorld(traits);
  const world = copyOf(first);
  const moments: Moment[] = [];
  let before = first;
  for (let answers = 0, n = 0; answers < turns; n++) {
    const sent = randomCommand(world, n);
    const events = perform(world, sent.command);
    const after = copyOf(world);
    moments.push({ ...sent, before, events, after });
    before = after;
    if (sent.command.type === 'answer') answers++;
  }
  return { first, moments, last: before };
}
