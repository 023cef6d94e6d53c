import type { Language } from '@/lib/localized';
import { objects as rules } from '../constants';
import { isRested } from '../cool-down';
import { coinsOf, itemAfter } from '../economy';
import type { WorldEvent } from '../event';
import { quantityOf } from '../items';
import { deedOffered } from '../objects/deed-wording';
import { deedOf, deedsOf, effectOf } from '../objects/deeds';
import type { DeedName } from '../objects/object-kinds';
import { isTaken, objectsInReach } from '../objects/objects';
import { starsAreOut } from '../objects/stars';
import type { Character, WorldState } from '../state';
import { type ActionRule, claimsNothing, type Finished, type Offered } from './action-rule';

export const useObject: ActionRule<'use-object'> = {
  // Nothing twice running: what was done two hours ago is done again only on purpose.
  offer: ({ world, character, language }) =>
    objectsInReach(world, character)
      .filter((found) => !isTaken(world, found))
      .slice(0, rules.offered)
      .flatMap(({ object }) =>
        deedsOf(object.kind)
          .filter((deed) => isRested(character, `use-object:${deed}`, rules.coolDown, world.minute))
          .filter((deed) => whyNotDo(world, character, deed) === null)
          .map((deed) => offerOf({ id: object.id, name: object.name[language] }, deed, language)),
      ),

  check: (world, character, { objectId, deed }) => {
    const found = objectsInReach(world, character).find(({ object }) => object.id === objectId);
    if (!found) return 'not-here';
    if (!deedsOf(found.object.kind).includes(deed)) return 'not-for-that';
    return isTaken(world, found) ? 'object-taken' : whyNotDo(world, character, deed);
  },

  minutes: (_world, _character, choice) => deedOf(choice.deed).minutes,
  start: claimsNothing,

  // Paid and used up at the end. Who has given the coins or the food away meanwhile is told.
  finish(world, character, { choice, share }): Finished {
    const { objectId, deed } = choice;
    const reason = share < 1 ? null : whyNotDo(world, character, deed);
    if (reason) return { outcome: { objectId, deed, done: false }, events: [refusalOf(character, reason)], body: null };
    return { outcome: { objectId, deed, share }, events: share < 1 ? [] : paidFor(character, deed), body: effectOf(deed, share) };
  },
};

function offerOf({ id, name }: { id: string; name: string }, deed: DeedName, language: Language): Offered {
  const { minutes, cost } = deedOf(deed);
  const what = { name: deed, text: deedOffered(language, deed) };
  return { targetId: id, target: name, minutes, deed: what, ...(cost === undefined ? {} : { cost }) };
}

const refusalOf = (character: Character, reason: string): WorldEvent => ({
  type: 'action-refused',
  characterId: character.id,
  turn: character.turn - 1,
  action: 'use-object',
  reason,
});

function whyNotDo(world: WorldState, character: Character, name: DeedName): string | null {
  const { cost = 0, uses, needsStars } = deedOf(name);
  if (needsStars && !starsAreOut(world)) return 'no-stars';
  if (coinsOf(character) < cost) return 'cannot-pay';
  return uses !== undefined && quantityOf(character.items, uses) < 1 ? 'not-carried' : null;
}

function paidFor(character: Character, name: DeedName) {
  const { cost = 0, uses } = deedOf(name);
  return [
    ...(cost > 0 ? [itemAfter(character, 'coin', -cost, 'price')] : []),
    ...(uses === undefined ? [] : [itemAfter(character, uses, -1, 'used')]),
  ];
}
