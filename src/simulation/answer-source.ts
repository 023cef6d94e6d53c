import { z } from 'zod';

/**
 * Where an answer came from: a model asked now; what the character had chosen before and now carries on with (`followed`); what it chose
 * before in such a situation (`routine`); or the rule that stands in when no model answers (`fallback`).
 */
export const answerSource = z.enum(['model', 'fallback', 'followed', 'routine']);
export type AnswerSource = z.output<typeof answerSource>;

/** As stored in a row; what is not known, or missing in old rows, came from a model. */
export const storedSource = (stored: string | null): AnswerSource => answerSource.safeParse(stored).data ?? 'model';
