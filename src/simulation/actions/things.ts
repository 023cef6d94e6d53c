// What the actions with things share.
import type { Language } from '@/lib/localized';
import type { WorldEvent } from '../event';
import { type ItemKind, itemKinds } from '../item-kinds';
import { itemTemplates } from '../items';
import type { Character } from '../state';
import type { Finished, Offered } from './action-rule';

/** An offer that concerns one thing of a kind. */
export const thingOffer = (kind: ItemKind, language: Language, minutes: number, cost?: number): Offered => ({
  targetId: kind,
  target: itemTemplates[kind].name[language],
  minutes,
  ...(cost === undefined ? {} : { cost }),
});

/** What can be eaten or drunk. */
export const usable = itemKinds.filter((kind) => itemTemplates[kind].use !== null);

type Deed = { action: 'use' | 'buy' | 'give' | 'pick-up' | 'drop'; item: ItemKind };

/** It came to nothing: cut short, or no longer possible, which the character is told. */
export function cameToNothing(character: Character, { action, item }: Deed, reason: string | null): Finished {
  const told: WorldEvent = {
    type: 'action-refused',
    characterId: character.id,
    turn: character.turn - 1,
    action,
    reason: reason ?? '',
  };
  return { outcome: { item, done: false }, events: reason === null ? [] : [told], body: null };
}
