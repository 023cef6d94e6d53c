// What an operator may say about model servers, in the environment or on the page of models: one schema for both.
import { z } from 'zod';
import type { modelLimits } from './limits';

const price = z.object({ input: z.number().nonnegative(), output: z.number().nonnegative() });
const purposes = z.array(z.string().min(1).max(40)).max(40).nullable();

const ofOneModel = {
  model: z.string().trim().min(1).max(120),
  /** which purposes it serves; null is all */
  purposes: purposes.default(null),
  /** what a million tokens cost, in the currency of the budgets; without it calls are free */
  price: price.nullable().default(null),
  /** asked only where the others failed or their budget is spent */
  isReserve: z.boolean().default(false),
};

const perMinute = z.int().min(1).max(1_000_000_000).nullable().default(null);

/** Http only; no name and password within it, and not the address where clouds keep their machines' secrets. */
const baseUrl = z.url({ protocol: /^https?$/ }).refine((text) => {
  const { username, password, hostname } = new URL(text);
  return !username && !password && !hostname.startsWith('169.254.') && !hostname.startsWith('[fe80:');
}, 'must not hold a name or a password, nor be a link-local address');

/** One server of the OpenAI protocol with one or several models. Of several servers, the least loaded by weight is asked. */
export const endpointSchema = z.object({
  /** names it in records and shared counters; env-1, env-2 … when not given */
  id: z.string().max(40).default(''),
  /** `openai`: the SDK's own adapter for OpenAI; the other for all who speak its protocol */
  kind: z.enum(['openai-compatible', 'openai']).default('openai-compatible'),
  baseUrl,
  /** a header's value: a line break would be another header */
  apiKey: z
    .string()
    .regex(/^[\x21-\x7e]{0,500}$/)
    .default(''),
  ...ofOneModel,
  /** further models of the same server: they share its slots, limits and breaker */
  models: z.array(z.object(ofOneModel)).max(20).default([]),
  /** requests at once */
  concurrency: z.int().min(1).max(256).default(8),
  weight: z.number().positive().max(1_000).default(1),
  requestsPerMinute: perMinute,
  tokensPerMinute: perMinute,
});
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
  fallback: Readonly<Record<string, readonly FallbackStep[]>>;
  limits: z.output<typeof modelLimits>;
  /** purposes that are asked at temperature 0 and answered from the cache */
  cached: readonly string[];
  keepsPrompts: boolean;
};

export const fallbackOf = ({ fallback }: Pick<ModelConfig, 'fallback'>, purpose: string): readonly FallbackStep[] =>
  fallback[purpose] ?? fallback['*'] ?? usualFallback;
