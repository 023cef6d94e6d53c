import type { Language } from '@/lib/localized';
import type { ActionKind, Choice, ChoiceOf } from '../answer';
import type { BodyChange } from '../body';
import type { WorldEvent, WorldEventOf } from '../event';
import type { ItemKind } from '../item-kinds';
import type { DeedName } from '../objects/object-kinds';
import type { PhotoSubject } from '../photos/photo';
import type { PhoneFacts } from '../scene';
import type { Character, WorldState } from '../state';
import type { WorldMinute } from '../world-time';

/** Who asks for offers. `phone` is null for one without a phone. */
export type Asking = { world: WorldState; character: Character; phone: PhoneFacts | null; language: Language };

/** An offer before it is numbered; `target` is the name in the language of the question. */
export type Offered = {
  targetId: string | null;
  target: string | null;
  minutes: number;
  /** who else it concerns; their names are in `target` */
  alsoIds?: string[];
  /** what is given to the target */
  item?: { kind: ItemKind; name: string };
  /** what is done with the target */
  deed?: { name: DeedName; text: string };
  /** what kind of photo is taken */
  photo?: PhotoSubject;
  /** coins */
  cost?: number;
  /** when it would be */
  when?: { start: WorldMinute; text: string };
};

export type Started = {
  /** what the start itself brings about, after `action-started` */
  events: WorldEvent[];
  /** whose own activities end early because this one needs them */
  partnerIds: readonly string[];
};

/** `share`: how much of the action was done, 1 unless it was interrupted. */
export type Done<C extends Choice> = { choice: C; startedAt: WorldMinute; share: number };

export type Finished = {
  outcome: WorldEventOf<'action-finished'>['outcome'];
  /** effects, after `action-finished` */
  events: WorldEvent[];
  body: BodyChange | null;
};

/** One kind of action. `check` answers null or a reason as a kebab-case code, and runs again when a choice is applied. */
export type ActionRule<K extends ActionKind> = {
  offer(asking: Asking): Offered[];
  check(world: WorldState, character: Character, choice: ChoiceOf<K>): string | null;
  /** what stood in the way of a choice that was refused, in the language of the world; empty when there is nothing to add */
  refusalNote?(world: WorldState, character: Character, choice: ChoiceOf<K>): string;
  /** world minutes, before the end is moved up to the grid */
  minutes(world: WorldState, character: Character, choice: ChoiceOf<K>): number;
  /** sees the world with the activity already set */
  start(world: WorldState, character: Character, choice: ChoiceOf<K>): Started;
  finish(world: WorldState, character: Character, done: Done<ChoiceOf<K>>): Finished;
};

/** The start of an action that needs nothing but its time. */
export const claimsNothing = (): Started => ({ events: [], partnerIds: [] });

/** An offer that concerns nothing in particular. */
export const offered = (minutes: number): Offered => ({ targetId: null, target: null, minutes });

export const nothingCame: Finished = { outcome: {}, events: [], body: null };
