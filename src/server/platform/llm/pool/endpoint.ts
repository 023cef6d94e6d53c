// One model of one server: what a question is put to.
import type { JSONSchema7 } from '@ai-sdk/provider';
import { type Answer, type Attempt, askOnce } from '../ask-once';
import { AttemptFailure, toAttemptFailure } from '../attempt-failure';
import type { EndpointConfig } from '../model-config';
import { openModels } from '../open-models';
import { createModelServer, type ModelServer, type ServerApp } from './model-server';

export type Shape = { name: string; schema: JSONSchema7 };
/** `tokens`: expected to be used. `isUrgent`: a person waits for it. */
export type EndpointQuestion = Omit<Attempt, 'model' | 'shape'> & { shape: Shape | undefined; tokens: number; isUrgent: boolean };

export type Endpoint = {
  /** that of its server, with this model's own name, price and purposes */
  readonly config: EndpointConfig;
  readonly server: ModelServer;
  serves(purpose: string): boolean;
  ask(question: EndpointQuestion): Promise<Answer>;
};

/** One for each model of the server. */
export function createEndpoints(app: ServerApp, config: EndpointConfig): Endpoint[] {
  const server = createModelServer(app, config);
  const further = config.models.map((model) => ({ ...config, ...model, purposes: model.purposes ?? config.purposes }));
  return [config, ...further].map((one) => createEndpoint(app, server, one));
}

function createEndpoint({ limits }: ServerApp, server: ModelServer, config: EndpointConfig): Endpoint {
  const models = openModels(config, limits);
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
    server,
    serves: (purpose) => config.purposes === null || config.purposes.includes(purpose),
    ask: (question) => server.run(question, () => askOrPlain(question)),
  };
}

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
