import type { BodyChange } from '../body';
import { bodyNow } from '../body-now';
import { appetite, durations } from '../constants';
import { itemAfter } from '../economy';
import type { ItemKind } from '../item-kinds';
import { itemTemplates, quantityOf } from '../items';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing } from './action-rule';
import { cameToNothing, thingOffer, usable } from './things';

/** From here on it is worth offering: a packed meal by hunger, a coffee by fatigue. */
const worthIt = { hunger: 30, fatigue: 40 };

export const use: ActionRule<'use'> = {
  offer: ({ world, character, language }) =>
    usable
      .filter((kind) => whyNot(world, character, kind) === null && isWelcome(world, character, kind))
      .map((kind) => thingOffer(kind, language, durations.use)),

  check: (world, character, choice) => whyNot(world, character, choice.item),

  minutes: () => durations.use,
  start: claimsNothing,

  finish(world, character, { choice, share }) {
    const { item } = choice;
    const reason = whyNot(world, character, item);
    if (share < 1 || reason) return cameToNothing(character, choice, share < 1 ? null : reason);
    return { outcome: { item, done: true }, events: [itemAfter(character, item, -1, 'used')], body: effectOf(item) };
  },
};

const effectOf = (kind: ItemKind): BodyChange => ({ ...itemTemplates[kind].use });

function isWelcome(world: WorldState, character: Character, kind: ItemKind): boolean {
  const body = bodyNow(world, character);
  const effect = effectOf(kind);
  return effect.hunger === undefined ? body.fatigue >= worthIt.fatigue : body.hunger >= worthIt.hunger;
}

function whyNot(world: WorldState, character: Character, kind: ItemKind): string | null {
  if (itemTemplates[kind].use === null) return 'not-for-use';
  if (quantityOf(character.items, kind) < 1) return 'not-carried';
  return effectOf(kind).hunger !== undefined && bodyNow(world, character).hunger < appetite ? 'not-hungry' : null;
}
