import type { z } from 'zod';
import type { endpointSchema } from '../model-endpoint';

/** Today is the day (UTC) that budgets count; costs are millionths of the currency that prices are in. */
export type CallCounts = {
  calls: number;
  /** calls that ended without an answer */
  failed: number;
  inputTokens: number;
  outputTokens: number;
  cachedTokens: number;
  costMicros: number;
};

export type EndpointView = {
  id: string;
  name: string;
  /** from the environment: shown, and changed there */
  isGiven: boolean;
  isEnabled: boolean;
  /** whether it has a key; never the key */
  hasKey: boolean;
  settings: Omit<z.output<typeof endpointSchema>, 'id' | 'apiKey'>;
  /** over all processes that ask it */
  state: {
    inFlight: number;
    breaker: 'closed' | 'half-open' | 'open';
    /** wall time until which it is left alone */
    restsUntil: Date | null;
    lastError: { at: Date; text: string } | null;
  };
  today: CallCounts & { firstTokenMs: { p50: number; p95: number } | null };
};

export type PurposeView = CallCounts & {
  purpose: string;
  /** answered from the cache, and by the scripted mind in the model's place */
  fromCache: number;
  scripted: number;
  p50Ms: number;
  p95Ms: number;
};

export type BudgetView = {
  /** global | world | character | person | purpose */
  scope: string;
  /** which of them, as one reads it; null: each of them */
  name: string | null;
  capMicros: number;
  spentMicros: number;
  reservedMicros: number;
};

export type ModelsView = { endpoints: EndpointView[]; purposes: PurposeView[]; budgets: BudgetView[] };

export const connectionProblems = [
  'nobody-listens',
  'unknown-host',
  'no-answer',
  'not-reachable',
  'key-refused',
  'not-openai',
  'server-fault',
  'model-missing',
] as const;
export type ConnectionProblem = (typeof connectionProblems)[number];

/** What a connection check found. `models`: those that the server names; `status`: HTTP, where there was an answer. */
export type ConnectionView =
  | { ok: true; models: string[] }
  | { ok: false; problem: ConnectionProblem; models: string[]; status: number | null };
