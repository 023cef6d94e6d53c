import type { Language } from '@/lib/localized';
import { actions, ruleOf } from './actions/index';
import type { ActionKind } from './answer';
import type { Offer, PhoneFacts } from './scene';
import type { WorldState } from './state';

const kinds = Object.keys(actions).filter((kind): kind is ActionKind => kind in actions);

/** What this character could do now, numbered from 1. Each would pass `checkChoice` at this moment. */
export function offersFor(world: WorldState, characterId: string, phone: PhoneFacts | null, language: Language): Offer[] {
  const character = world.characters[characterId];
  if (!character) return [];
  const asking = { world, character, phone, language };
  return kinds
    .flatMap((action) =>
      ruleOf(action)
        .offer(asking)
        .map((offer) => ({ action, ...offer })),
    )
    .map((offer, i) => ({ n: i + 1, ...offer }));
}
