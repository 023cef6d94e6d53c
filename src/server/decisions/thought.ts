import type { Answer } from '@/simulation/answer';
import type { AnswerSource } from '@/simulation/answer-source';

/** An answer, and whether it was thought of now or before. */
export type Thought = { answer: Answer; source: AnswerSource };
