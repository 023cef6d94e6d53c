// One attempt at a question: whom to ask, whether the budgets allow it, and what it cost.
import type { AppContext } from '../app-context';
import type { Answer } from './ask-once';
import { AttemptFailure, type FailedOutcome, toAttemptFailure } from './attempt-failure';
import type { Budgets, Reservation } from './budget/budgets';
import { costMicros, estimateTokens } from './budget/cost';
import type { CallRecord } from './call-record';
import type { Endpoint, EndpointQuestion } from './endpoint';
import type { ModelQuestion } from './language-model';
import { pickEndpoint } from './pick-endpoint';

/** `endpoints`: those that serve the question's purpose. */
type Pool = { endpoints: readonly Endpoint[]; budgets: Budgets; clock: AppContext['clock'] };
export type Attempts = { ask(asking: EndpointQuestion): Promise<Answer> };

/** The attempts at one question: each prefers an endpoint that has not failed it yet. */
export function openAttempts(pool: Pool, question: ModelQuestion, record: CallRecord): Attempts {
  const failed = new Set<Endpoint>();
  return {
    async ask(asking) {
      const { endpoint, reservation, expected } = await reserveWithin(pool, { question, asking, failed });
      using _expected = expected;
      record.attempted(endpoint.config);
      try {
        const answer = await endpoint.ask(asking);
        const cost = costMicros(endpoint.config, tokensOf(answer, asking));
        record.answered(answer, cost);
        await reservation.settle(cost);
        return answer;
      } catch (error) {
        const failure = toAttemptFailure(error, pool.clock.now());
        failed.add(endpoint);
        if (failure.details.retryAfterMs) endpoint.coolDown(failure.details.retryAfterMs);
        await reservation.settle(mayHaveCost.has(failure.outcome) ? costMicros(endpoint.config, read(asking)) : 0);
        throw error;
      }
    },
  };
}

/** The server had the question, so it may charge for reading it. */
const mayHaveCost: ReadonlySet<FailedOutcome> = new Set<FailedOutcome>(['cut', 'timeout', 'invalid-answer', 'aborted']);

const lengthOf = ({ instructions, prompt }: EndpointQuestion) => instructions.length + prompt.length;
const read = (asking: EndpointQuestion) => ({ ...estimateTokens(lengthOf(asking)), output: 0 });

function tokensOf({ usage, text }: Answer, asking: EndpointQuestion) {
  return {
    input: usage?.inputTokens ?? estimateTokens(lengthOf(asking)).input,
    output: usage?.outputTokens ?? estimateTokens(text.length).input,
  };
}

type Reserving = { question: ModelQuestion; asking: EndpointQuestion; failed: ReadonlySet<Endpoint> };

/** At the cap of a budget a cheaper endpoint is asked; where there is none the question ends with `budget-spent`. */
async function reserveWithin(
  { endpoints, budgets }: Pool,
  { question, asking, failed }: Reserving,
): Promise<{ endpoint: Endpoint; reservation: Reservation; expected: Disposable }> {
  let affordable = endpoints;
  do {
    const endpoint = pickEndpoint(affordable, failed);
    const expected = endpoint.expect();
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
