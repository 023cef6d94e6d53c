import type { AnswerSource } from './answer-source';

/** Who answers at which turn, where the answer came from, and why a fallback stood in. */
export type Turn = { characterId: string; turn: number; source: AnswerSource; why: string | null };
