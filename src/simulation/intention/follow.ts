import type { ActionKind } from '../answer';
import { durations } from '../constants';
import { isTalk } from '../conversations';
import { minutesToNextItem } from '../day-plan';
import { clamp } from '../rounding';
import type { Offer } from '../scene';
import type { Character, WorldState } from '../state';
import { intentions } from './limits';
import { isStepKind, type Step } from './step';
import { whyThinkAgain } from './think-again';

export type Followed = { offer: Offer; minutes: number; reason: string; next: Step[] };

/**
 * The next step of what the character chose before, as one of what it is offered now. Null when it has to think: nothing is intended,
 * something has happened (`whyThinkAgain`), or the step is not possible any more.
 */
export function followIntention(world: WorldState, character: Character, offers: readonly Offer[]): Followed | null {
  const { intention } = character;
  const [step, ...next] = intention?.steps ?? [];
  if (!intention || !step || whyThinkAgain(world, character) !== null) return null;
  const found = offerFor(world, character, { step, offers });
  return found && { ...found, reason: intention.reason, next };
}

/** The offer that a step takes up, and for how long; null when there is none now. */
export function offerFor(
  world: WorldState,
  character: Character,
  { step, offers }: { step: Step; offers: readonly Offer[] },
): Pick<Followed, 'offer' | 'minutes'> | null {
  const offer = offers.find((one) => isOffered(step, one));
  return offer ? { offer, minutes: minutesOf(world, character, offer) } : null;
}

/** Waiting lasts until the plan goes on. */
function minutesOf({ minute }: WorldState, character: Character, { action, minutes }: Offer): number {
  if (action !== 'wait') return minutes;
  return clamp(minutesToNextItem(character, minute), durations.wait.least, intentions.waitAtMost);
}

/** The same as something to do later; null for what is only done on purpose. */
export function stepOf({ action, targetId, deed }: Offer): Step | null {
  if (!isStepKind(action)) return null;
  return { action, ...(targetId === null ? {} : { targetId }), ...(deed ? { deed: deed.name } : {}) };
}

const isOffered = (step: Step, offer: Offer) =>
  step.action === offer.action && (step.targetId ?? null) === offer.targetId && step.deed === offer.deed?.name;

/** After words with somebody one thinks anew, and a night ends what was meant. */
export const mayGoOnFrom = (action: ActionKind): boolean => !isTalk(action) && action !== 'sleep';

/** Steps that need no words even when their time has come. */
export const wordless: ReadonlySet<ActionKind> = new Set<ActionKind>([
  'move',
  'eat',
  'work',
  'rest',
  'look-around',
  'wait',
  'use-object',
  'use',
  'buy',
]);
