import type { Answer } from './answer';
import type { AnswerSource } from './answer-source';
import type { WorldEventOf } from './event';
import type { AlarmKind } from './state';
import type { WorldMinute } from './world-time';

/** Everything that can be asked of a world. Nothing else changes it. */
export type Command =
  /** move the clock; ends every action that is over by then */
  | { type: 'pass-time'; to: WorldMinute }
  /** something that everybody in a place hears at once, and those outside within `radius` map units */
  | { type: 'alarm'; kind: AlarmKind; placeId: string; radius: number }
  /** what an operator changes in somebody's memory */
  | ({ type: 'edit-memory' } & Omit<WorldEventOf<'memory-edited'>, 'type'>)
  /** somebody comes to live here, for the first time or again; what is edited, and who goes, likewise by an operator */
  | ({ type: 'join' } & Omit<WorldEventOf<'character-joined'>, 'type'>)
  | ({ type: 'edit-character' } & Omit<WorldEventOf<'character-edited'>, 'type'>)
  | ({ type: 'retire' } & Omit<WorldEventOf<'retirement-asked'>, 'type'>)
  /** how often somebody, or everybody, is on the network from now on */
  | ({ type: 'set-habits' } & Omit<WorldEventOf<'habits-set'>, 'type'>)
  /** an answer that was owed at that turn; `why` says why a fallback stood in */
  | { type: 'answer'; characterId: string; turn: number; answer: Answer; source: AnswerSource; why: string | null };
