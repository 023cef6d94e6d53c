// What the actions with things share.
import type { Language } from '@/lib/localized';
import { type ItemKind, itemKinds } from '../item-kinds';
import { itemTemplates } from '../items';
import type { Offered } from './action-rule';

/** An offer that concerns one thing of a kind. */
export const thingOffer = (kind: ItemKind, language: Language, minutes: number, cost?: number): Offered => ({
  targetId: kind,
  target: itemTemplates[kind].name[language],
  minutes,
  ...(cost === undefined ? {} : { cost }),
});

/** What can be eaten or drunk. */
export const usable = itemKinds.filter((kind) => itemTemplates[kind].use !== null);
