import type { z } from 'zod';
import type { QuestionImage, Sampling } from './ask-once';

export type ModelQuestion = {
  /** what the answer is for: choose, plan, compose-post … ; a column of `model_calls` */
  purpose: string;
  /** the stable part: who the character is and the rules */
  instructions: string;
  /** the changing part */
  prompt: string;
  /** what it is to look at; only models that name the purpose are asked (pool/serves-purpose.ts) */
  images?: readonly QuestionImage[];
  worldId?: string;
  characterId?: string;
  /** the person who waits for the answer */
  personId?: string;
  signal?: AbortSignal;
  /** wall milliseconds for everything, retries included; at most (and by default) the configured `LLM_TIMEOUT_MS` */
  timeoutMs?: number;
  sampling?: Sampling;
  /** What the scripted mind would answer, where the purpose's fallback lets it stand in for a model that cannot. */
  standIn?: () => string;
  /** text as it arrives, for watchers; with it the answer is requested as a stream */
  onText?: (chunk: string) => void;
  /** The answer starts anew after text was forwarded: drop what came before. Without it watchers keep the first text only. */
  onRestart?: () => void;
};

/**
 * The one way to a language model. Throws `DomainError('model-unavailable')` when no endpoint answered in time (transient),
 * `DomainError('model-answer-unusable')` when what came never fitted, `DomainError('model-budget-spent')` when a budget of the day is spent. An aborted `signal` throws its reason. Each call is
 * a row in `model_calls`.
 */
export type LanguageModel = {
  /** An object that fits `schema`: extraction from fences and prose, repair, one re-ask with the validation error. */
  askObject<T>(question: ModelQuestion & { schema: z.ZodType<T>; schemaName: string }): Promise<T>;
  /**
   * Whole text. A stream that was cut, stalled or ended by an error event throws; a partial is never returned. What `refusalOf` gives a
   * reason against is asked for once more with that reason, and never returned.
   */
  askText(question: ModelQuestion & { refusalOf?: (text: string) => string | null }): Promise<string>;
  /** Is the endpoint there, and which models has it; a sentence a person understands when not. Never throws. */
  check(): Promise<{ ok: true; models: string[] } | { ok: false; sentence: string }>;
};
