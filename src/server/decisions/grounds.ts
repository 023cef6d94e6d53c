// What a decision was made on, in few bytes: for whoever asks later why. Ids instead of words, so that what is forgotten is gone here too.
import { z } from 'zod';
import { bodyNow } from '@/simulation/body-now';
import type { Offer } from '@/simulation/scene';
import type { WorldState } from '@/simulation/state';
import type { Mind } from './mind';

export const groundsSchema = z.object({
  /** tiredness, hunger and health, 0 to 100 */
  fatigue: z.int(),
  hunger: z.int(),
  health: z.int(),
  emotion: z.string(),
  placeId: z.string().nullable(),
  /** the memories that it had in mind */
  memories: z.array(z.uuid()),
  /** what it could have done: by action, what it would have concerned, in the language of the town */
  offers: z.record(z.string(), z.array(z.string())),
});
export type Grounds = z.output<typeof groundsSchema>;

/** How many things of one action are kept. */
const mostOfOne = 8;

export function groundsOf({ state, me, inMind }: Pick<Mind, 'state' | 'me' | 'inMind'>, offers: readonly Offer[]): Grounds {
  return { ...bodilyGrounds(state, me.id), memories: [...inMind], offers: byAction(offers) };
}

/** Those of one who decided by rule, without a look at what it remembers. */
export function bodilyGrounds(state: WorldState, characterId: string): Grounds {
  const character = state.characters[characterId];
  const body = character && bodyNow(state, character);
  return {
    fatigue: Math.round(body?.fatigue ?? 0),
    hunger: Math.round(body?.hunger ?? 0),
    health: Math.round(body?.health ?? 0),
    emotion: body?.emotion ?? 'neutral',
    placeId: character?.placeId ?? null,
    memories: [],
    offers: {},
  };
}

function byAction(offers: readonly Offer[]): Grounds['offers'] {
  const groups: Grounds['offers'] = {};
  for (const { action, target, item, deed } of offers) {
    groups[action] ??= [];
    const about = [deed?.text, item?.name, target].filter((word) => word).join(' · ');
    if (about && !groups[action].includes(about) && groups[action].length < mostOfOne) groups[action].push(about);
  }
  return groups;
}
