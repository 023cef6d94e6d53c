// What an operator may say about a model server, in the environment or on the page of models: one schema for both.
import { z } from 'zod';

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
  // The check before has refused what is no address, and this one runs all the same.
  if (!URL.canParse(text)) return false;
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
