// What an offer concerns. Each throws `model-answer-unusable` where the offer does not say.
import { DomainError } from '@/lib/errors';
import type { ItemKind } from '@/simulation/item-kinds';
import { asItemKind } from '@/simulation/items';
import type { DeedName } from '@/simulation/objects/object-kinds';
import type { Offer } from '@/simulation/scene';

export function targetOf(offer: Offer): string {
  if (offer.targetId === null) throw new DomainError('model-answer-unusable', `The offer ${offer.action} has no target`);
  return offer.targetId;
}

/** The thing that the offer concerns, or that is given to whom it concerns. */
export function thingOf(offer: Offer): ItemKind {
  const kind = offer.item?.kind ?? asItemKind(offer.targetId ?? '');
  if (kind === null) throw new DomainError('model-answer-unusable', `The offer ${offer.action} concerns nothing`);
  return kind;
}

export function deedOf(offer: Offer): DeedName {
  if (!offer.deed) throw new DomainError('model-answer-unusable', `The offer ${offer.action} names no deed`);
  return offer.deed.name;
}
