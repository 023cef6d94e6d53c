import type { Answer, AnswerSource } from './answer';
import type { WorldMinute } from './world-time';

/** Everything that can be asked of a world. Nothing else changes it. */
export type Command =
  /** move the clock; ends every action that is over by then */
  | { type: 'pass-time'; to: WorldMinute }
  /** an answer that was owed at that turn; `why` says why a fallback stood in */
  | { type: 'answer'; characterId: string; turn: number; answer: Answer; source: AnswerSource; why: string | null };
