// One attempt at a question: whom to ask, whether the budgets allow it, and what it cost.
import type { AppContext } from '../../app-context';
import type { Answer } from '../ask-once';
import { AttemptFailure, type FailedOutcome, toAttemptFailure } from '../attempt-failure';
import type { Budgets, Reservation } from '../budget/budgets';
import { costMicros, estimateTokens } from '../budget/cost';
import type { CallRecord } from '../call-record';
import type { ModelQuestion } from '../language-model';
import type { FallbackStep } from '../model-config';
import type { Endpoint, EndpointQuestion } from './endpoint';
import { nextFresh, pickEndpoint } from './pick-endpoint';

/** `endpoints`: those that serve the question's purpose. */
type Pool = {
  endpoints: readonly Endpoint[];
  steps: readonly FallbackStep[];
  budgets: Budgets;
  clock: AppContext['clock'];
  /** wall milliseconds that are left for the question */
  msLeft: () => number;
};
export type Asking = Omit<EndpointQuestion, 'tokens' | 'isUrgent'>;
export type Attempts = {
  ask(asking: Asking): Promise<Answer>;
  /** The last answer did not fit: somebody else is asked next, if there is one. */
  refuse(): void;
  /** Is there somebody to ask at once who has not failed this question? */
  hasOther(): boolean;
};

/** The attempts at one question: each goes where its purpose's fallback says, first to those who have not failed it yet. */
export function openAttempts(pool: Pool, question: ModelQuestion, record: CallRecord): Attempts {
  const failed = new Set<Endpoint>();
  let last: Endpoint | undefined;
  const tried = { failed, steps: pool.steps };
  const hasOther = () => nextFresh(pool.endpoints, tried) !== undefined;

  /** While somebody else could answer too, nobody gets all of the time: half of what is left. */
  const limited = (signal: AbortSignal, chosen: Endpoint) =>
    nextFresh(pool.endpoints, { ...tried, failed: new Set([...failed, chosen]) })
      ? AbortSignal.any([signal, AbortSignal.timeout(Math.max(1, Math.round(pool.msLeft() / 2)))])
      : signal;

  return {
    hasOther,
    refuse() {
      if (last) failed.add(last);
    },
    async ask(asking) {
      const { endpoint, reservation, expected } = await reserveWithin(pool, { question, asking, failed });
      using _expected = expected;
      last = endpoint;
      record.attempted(endpoint.config);
      try {
        const tokens = estimateTokens(lengthOf(asking));
        const answer = await endpoint.ask({
          ...asking,
          signal: limited(asking.signal, endpoint),
          tokens: tokens.input + tokens.output,
          isUrgent: question.personId !== undefined,
        });
        const cost = costMicros(endpoint.config, tokensOf(answer, asking));
        record.answered(answer, cost);
        await reservation.settle(cost);
        return answer;
      } catch (error) {
        const failure = toAttemptFailure(error, pool.clock.now());
        failed.add(endpoint);
        await reservation.settle(mayHaveCost.has(failure.outcome) ? costMicros(endpoint.config, read(asking)) : 0);
        throw error;
      }
    },
  };
}

/** The server had the question, so it may charge for reading it. */
const mayHaveCost: ReadonlySet<FailedOutcome> = new Set<FailedOutcome>(['cut', 'timeout', 'invalid-answer', 'aborted']);

const lengthOf = ({ instructions, prompt }: Asking) => instructions.length + prompt.length;
const read = (asking: Asking) => ({ ...estimateTokens(lengthOf(asking)), output: 0 });

function tokensOf({ usage, text }: Answer, asking: Asking) {
  return {
    input: usage?.inputTokens ?? estimateTokens(lengthOf(asking)).input,
    output: usage?.outputTokens ?? estimateTokens(text.length).input,
  };
}

type Reserving = { question: ModelQuestion; asking: Asking; failed: ReadonlySet<Endpoint> };

/** At the cap of a budget a cheaper endpoint is asked; where there is none the question ends with `budget-spent`. */
async function reserveWithin(
  { endpoints, steps, budgets }: Pool,
  { question, asking, failed }: Reserving,
): Promise<{ endpoint: Endpoint; reservation: Reservation; expected: Disposable }> {
  let affordable = endpoints;
  do {
    const endpoint = pickEndpoint(affordable, { failed, steps });
    const expected = endpoint.server.expect();
    const tokens = estimateTokens(lengthOf(asking));
    const micros = costMicros(endpoint.config, tokens);
    const reservation = await budgets.reserve(question, micros).catch((error: unknown) => {
      expected[Symbol.dispose]();
      throw error;
    });
    if (reservation) return { endpoint, reservation, expected };
    expected[Symbol.dispose]();
    affordable = affordable.filter((other) => costMicros(other.config, tokens) < micros);
  } while (affordable.length > 0);
  throw new AttemptFailure('budget-spent', 'a budget of this day is spent', { isRetryable: false });
}
