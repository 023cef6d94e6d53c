// What an operator may say about models as a whole, in the environment.
import { z } from 'zod';
import type { endpointSchema } from '@/contracts/model-endpoint';
import type { modelLimits } from './limits';

export type EndpointConfig = z.output<typeof endpointSchema>;

export const budgetScopes = ['global', 'world', 'character', 'person', 'purpose'] as const;
/** What may be spent in a day (UTC). Without a `key` each world, character, person or purpose has as much. */
export const budgetSchema = z.object({
  scope: z.enum(budgetScopes),
  key: z.string().max(80).optional(),
  perDay: z.number().nonnegative(),
});
export type BudgetConfig = z.output<typeof budgetSchema>;

/**
 * What is tried, in this order, when an endpoint failed: its model elsewhere; another model, the cheapest first; the scripted mind
 * in the model's place, marked as such. After the last the question fails, and the rule decides.
 */
const fallbackStep = z.enum(['same-model', 'other-model', 'scripted']);
export type FallbackStep = z.output<typeof fallbackStep>;
/** By purpose; `*` for those that are not named. */
export const fallbackSchema = z.record(z.string().max(40), z.array(fallbackStep).max(3));
const usualFallback: readonly FallbackStep[] = ['same-model', 'other-model'];

/**
 * Purposes asked at temperature 0 and answered from the cache: accounts of what happened, where two wordings are no gain. What a
 * character says, writes or does is to be different each time and is asked anew.
 */
export const usuallyCached: readonly string[] = ['recap', 'day-memory', 'describe-photo'];

export type ModelConfig = {
  endpoints: readonly [EndpointConfig, ...EndpointConfig[]];
  /** questions at once, all endpoints together */
  concurrency: number;
  timeoutMs: number;
  budgets: readonly BudgetConfig[];
  tape: 'off' | 'record' | 'replay';
  /** in ordinary situations minds do what they did before (simulation/customs), and no model is asked */
  routine: boolean;
  fallback: Readonly<Record<string, readonly FallbackStep[]>>;
  limits: z.output<typeof modelLimits>;
  /** purposes that are asked at temperature 0 and answered from the cache */
  cached: readonly string[];
  keepsPrompts: boolean;
  /** who says how near texts are; null: words do */
  embeddings: { baseUrl: string; apiKey: string; model: string; timeoutMs: number } | null;
};

export const fallbackOf = ({ fallback }: Pick<ModelConfig, 'fallback'>, purpose: string): readonly FallbackStep[] =>
  fallback[purpose] ?? fallback['*'] ?? usualFallback;
