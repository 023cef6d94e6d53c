import { roll } from '../dice';
import { type Followed, offerFor, wordless } from '../intention/follow';
import type { Offer } from '../scene';
import type { Character, WorldState } from '../state';
import { customRules } from './limits';
import { situationOf } from './situation';

/**
 * What it chose the last time it was in such a situation, as one of what it is offered now. Null when it has to think: the situation is
 * new or out of the ordinary, the choice is not offered or was just made, or the dice want a thought.
 */
export function usualChoice(world: WorldState, character: Character, offers: readonly Offer[]): Followed | null {
  const isAsked = roll(world.seed, character.id, character.turn, 'custom') < customRules.askedAnyway;
  return isAsked ? null : customNow(world, character, offers);
}

/** The same whatever the dice say, of what needs no words: for when nobody may be asked. */
export function usualDeed(world: WorldState, character: Character, offers: readonly Offer[]): Followed | null {
  const usual = customNow(world, character, offers);
  return usual && wordless.has(usual.offer.action)
    ? { ...usual, next: usual.next.filter(({ action }) => wordless.has(action)) }
    : null;
}

function customNow(world: WorldState, character: Character, offers: readonly Offer[]): Followed | null {
  const custom = character.customs?.[situationOf(world, character, offers) ?? ''];
  const [step, ...next] = custom?.steps ?? [];
  if (!custom || !step || isJustDone(character, step.action)) return null;
  const found = offerFor(world, character, { step, offers });
  return found && { ...found, reason: custom.reason, next };
}

/** Nobody does the same idle thing twice running by custom; work goes on. */
const isJustDone = ({ recent }: Character, action: string) =>
  action !== 'work' && action !== 'move' && recent.at(-1)?.action === action;
