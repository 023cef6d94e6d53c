import type { BodyChange } from '../body';
import { appetite, durations } from '../constants';
import { itemAfter } from '../economy';
import type { ItemKind } from '../item-kinds';
import { itemTemplates, quantityOf } from '../items';
import type { Character } from '../state';
import { type ActionRule, claimsNothing } from './action-rule';
import { cameToNothing, thingOffer, usable } from './things';

/** From here on it is worth offering: a packed meal by hunger, a coffee by fatigue. */
const worthIt = { hunger: 30, fatigue: 40 };

export const use: ActionRule<'use'> = {
  offer: ({ character, language }) =>
    usable
      .filter((kind) => whyNot(character, kind) === null && isWelcome(character, kind))
      .map((kind) => thingOffer(kind, language, durations.use)),

  check: (_world, character, choice) => whyNot(character, choice.item),

  minutes: () => durations.use,
  start: claimsNothing,

  finish(_world, character, { choice, share }) {
    const { item } = choice;
    const reason = whyNot(character, item);
    if (share < 1 || reason) return cameToNothing(character, choice, share < 1 ? null : reason);
    return { outcome: { item, done: true }, events: [itemAfter(character, item, -1, 'used')], body: effectOf(item) };
  },
};

const effectOf = (kind: ItemKind): BodyChange => ({ ...itemTemplates[kind].use });

function isWelcome({ body }: Character, kind: ItemKind): boolean {
  const effect = effectOf(kind);
  return effect.hunger === undefined ? body.fatigue >= worthIt.fatigue : body.hunger >= worthIt.hunger;
}

function whyNot(character: Character, kind: ItemKind): string | null {
  if (itemTemplates[kind].use === null) return 'not-for-use';
  if (quantityOf(character.items, kind) < 1) return 'not-carried';
  return effectOf(kind).hunger !== undefined && character.body.hunger < appetite ? 'not-hungry' : null;
}
