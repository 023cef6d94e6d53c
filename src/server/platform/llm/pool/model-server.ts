// One server: its slots, what it told us to wait, its breaker and its limits by the minute. Its models share all of them.
import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import type { RedisClients } from '../../redis/create-redis';
import type { Answer } from '../ask-once';
import { AttemptFailure, toAttemptFailure } from '../attempt-failure';
import { type ModelLimits, slotsForPeople } from '../limits';
import type { EndpointConfig } from '../model-config';
import { createCoolDown } from './cool-down';
import { createRates } from './rates';
import { createSlots } from './slots';

export type BreakerState = 'closed' | 'half-open' | 'open';
export type ServerState = {
  inFlight: number;
  breaker: BreakerState;
  /** wall milliseconds until it is asked again; 0: now */
  restsForMs: number;
  /** the sentence of its last failure since this process began, and when; null when there was none */
  lastError: { at: number; text: string } | null;
};

/** `tokens`: what the request is expected to use. `isUrgent`: a person waits. */
export type Turn = { signal: AbortSignal; isUrgent: boolean; tokens: number };

export type ModelServer = {
  readonly config: EndpointConfig;
  /** questions that are meant for it, by its weight: the lowest is asked first */
  load(): number;
  /** One more is meant for it, from the choice on until it is disposed of. */
  expect(): Disposable;
  /** wall milliseconds until asking it makes sense; 0: now */
  restsFor(): number;
  state(): ServerState;
  /** A request in one of its slots, when its rests are over. Throws `AttemptFailure` for a broken or a full one. */
  run(turn: Turn, request: () => Promise<Answer>): Promise<Answer>;
};

export type ServerApp = { limits: ModelLimits; redis?: RedisClients | undefined };

const breakerNames = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Open]: 'open',
  [CircuitState.Isolated]: 'open',
} as const satisfies Record<CircuitState, BreakerState>;

export function createModelServer({ limits, redis }: ServerApp, config: EndpointConfig): ModelServer {
  const slots = createSlots(config.concurrency, slotsForPeople(config.concurrency));
  const told = createCoolDown(limits);
  const rates = createRates(config, redis);
  const breaker = circuitBreaker(handleWhen(isTheServersFault), {
    breaker: new ConsecutiveBreaker(limits.failuresToBreak),
    halfOpenAfter: limits.breakMs,
  });
  let brokeAt = Number.NEGATIVE_INFINITY;
  breaker.onBreak(() => {
    brokeAt = performance.now();
  });
  let refusedUntil = 0;
  let expected = 0;
  let lastError: ServerState['lastError'] = null;

  function restsFor(): number {
    const broken = breaker.state === CircuitState.Open ? brokeAt + limits.breakMs - performance.now() : 0;
    // while one question tries it
    const tried = breaker.state === CircuitState.HalfOpen ? limits.probeMs : 0;
    return Math.max(0, broken, tried, told.left(), refusedUntil - performance.now());
  }

  function learn(error: unknown): void {
    const { outcome, message, details } = toAttemptFailure(error, new Date());
    if (outcome === 'aborted') return;
    lastError = { at: Date.now(), text: withoutKey(config, message) };
    if (details.retryAfterMs) told.begin(details.retryAfterMs);
    if (details.status === 401 || details.status === 403) refusedUntil = performance.now() + limits.keyRefusedMs;
  }

  async function request(turn: Turn, ask: () => Promise<Answer>): Promise<Answer> {
    await told.over(turn.signal);
    const waitMs = await rates.take(turn.tokens);
    if (waitMs > 0) throw full(config, waitMs);
    const answer = await breaker.execute(ask);
    const { inputTokens, outputTokens } = answer.usage ?? {};
    if (inputTokens !== undefined && outputTokens !== undefined) await rates.settle(inputTokens + outputTokens - turn.tokens);
    return answer;
  }

  return {
    config,
    load: () => (expected + 1) / config.weight,
    expect() {
      expected++;
      return {
        [Symbol.dispose]: () => {
          expected--;
        },
      };
    },
    restsFor,
    state: () => ({ inFlight: slots.busy(), breaker: breakerNames[breaker.state], restsForMs: restsFor(), lastError }),
    async run(turn, ask) {
      try {
        return await slots.run(turn, () => request(turn, ask));
      } catch (error) {
        if (error instanceof BrokenCircuitError) throw resting(config);
        learn(error);
        throw error;
      }
    },
  };
}

/** What says something about the server; a refused key, a wrong answer of the model or a withdrawn question does not. */
function isTheServersFault(error: unknown): boolean {
  const { outcome, details } = toAttemptFailure(error, new Date(0));
  if (outcome === 'http-error') return (details.status ?? 0) >= 500;
  return outcome === 'unreachable' || outcome === 'cut' || outcome === 'timeout' || outcome === 'invalid-answer';
}

/** Some servers say in their refusal what they refused. */
const withoutKey = ({ apiKey }: Pick<EndpointConfig, 'apiKey'>, text: string) => (apiKey ? text.replaceAll(apiKey, '…') : text);

const resting = ({ baseUrl }: EndpointConfig) =>
  new AttemptFailure('unreachable', `${new URL(baseUrl).host} failed too often: it is left alone for a while`, {
    isRetryable: true,
  });

const full = ({ baseUrl }: EndpointConfig, retryAfterMs: number) =>
  new AttemptFailure('rate-limited', `${new URL(baseUrl).host} has had what it may have in a minute`, {
    isRetryable: true,
    retryAfterMs,
  });
