// One model server: its slots, what it told us to wait, and whether it is worth asking at all.
import type { JSONSchema7 } from '@ai-sdk/provider';
import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import type { EndpointConfig } from '../env';
import { type Answer, type Attempt, askOnce } from './ask-once';
import { AttemptFailure, toAttemptFailure } from './attempt-failure';
import { createCoolDown } from './cool-down';
import { openModels } from './open-models';
import { createSlots } from './slots';

export type Shape = { name: string; schema: JSONSchema7 };
export type EndpointQuestion = Omit<Attempt, 'model' | 'shape'> & { shape: Shape | undefined };

export type Endpoint = {
  readonly config: EndpointConfig;
  /** questions that are meant for it, by its weight: the lowest is asked first */
  load(): number;
  /** One more is meant for it, from the choice on until it is disposed of. */
  expect(): Disposable;
  serves(purpose: string): boolean;
  /** wall milliseconds until asking it makes sense; 0: now */
  restsFor(): number;
  /** nobody asks it for the next `ms` wall milliseconds */
  coolDown(ms: number): void;
  ask(question: EndpointQuestion): Promise<Answer>;
};

/** Failures in a row after which it is left alone; wall milliseconds until one question tries it again, and that others wait for that. */
const patience = { failures: 8, restMs: 5_000, probeMs: 500 };

export function createEndpoint(config: EndpointConfig): Endpoint {
  const models = openModels(config);
  const slots = createSlots(config.concurrency);
  const told = createCoolDown();
  const breaker = circuitBreaker(handleWhen(isTheServersFault), {
    breaker: new ConsecutiveBreaker(patience.failures),
    halfOpenAfter: patience.restMs,
  });
  let brokeAt = Number.NEGATIVE_INFINITY;
  breaker.onBreak(() => {
    brokeAt = performance.now();
  });
  let expected = 0;
  // Some servers refuse `response_format`; the schema is in the instructions too, so they are asked without it from then on.
  let isFormatRefused = false;

  const request = ({ shape, instructions, ...question }: EndpointQuestion, isPlain: boolean) =>
    askOnce({
      ...question,
      model: shape ? models.forObjects : models.forText,
      instructions: shape ? withShape(instructions, shape) : instructions,
      shape: isPlain ? undefined : shape,
    }).then(refuseBroken);

  async function askOrPlain(question: EndpointQuestion): Promise<Answer> {
    if (isFormatRefused) return request(question, true);
    try {
      return await request(question, false);
    } catch (error) {
      if (!question.shape || !refusesFormat(error)) throw error;
      isFormatRefused = true;
      return request(question, true);
    }
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
    serves: (purpose) => config.purposes === null || config.purposes.includes(purpose),
    restsFor() {
      const broken = breaker.state === CircuitState.Open ? brokeAt + patience.restMs - performance.now() : 0;
      // while one question tries it
      const tried = breaker.state === CircuitState.HalfOpen ? patience.probeMs : 0;
      return Math.max(0, broken, tried, told.left());
    },
    coolDown: told.begin,
    async ask(question) {
      try {
        return await slots.run(question.signal, async () => {
          await told.over(question.signal);
          return breaker.execute(() => askOrPlain(question));
        });
      } catch (error) {
        throw error instanceof BrokenCircuitError ? resting(config) : error;
      }
    },
  };
}

/** What says something about the server; a refused key, a wrong answer or a withdrawn question does not. */
function isTheServersFault(error: unknown): boolean {
  const { outcome, details } = toAttemptFailure(error, new Date(0));
  if (outcome === 'http-error') return (details.status ?? 0) >= 500;
  return outcome === 'unreachable' || outcome === 'cut' || outcome === 'timeout';
}

const resting = ({ baseUrl }: EndpointConfig) =>
  new AttemptFailure('unreachable', `${new URL(baseUrl).host} failed too often: it is left alone for a while`, {
    isRetryable: true,
  });

/** An answer counts when the model itself ended it. `length` is let through for objects: read-object knows what can be mended. */
function refuseBroken(answer: Answer): Answer {
  if (answer.finishReason === 'stop' || answer.finishReason === 'length') return answer;
  throw new AttemptFailure('cut', `the answer ended with ${answer.finishReason}`, {
    isRetryable: answer.finishReason !== 'content-filter',
  });
}

const refusesFormat = (error: unknown) => {
  const failure = toAttemptFailure(error, new Date(0));
  const isRefusal = failure.details.status === 400 || failure.details.status === 422;
  return isRefusal && /response_format|json_schema|structured/i.test(failure.message);
};

function withShape(instructions: string, shape: Shape): string {
  return `${instructions}\n\nAnswer with one JSON value that matches this JSON Schema, and nothing else:\n${JSON.stringify(shape.schema)}`;
}
