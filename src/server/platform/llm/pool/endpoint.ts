// One model of one server: what a question is put to.
import type { JSONSchema7 } from '@ai-sdk/provider';
import { type Answer, type Attempt, askOnce } from '../ask-once';
import { AttemptFailure, toAttemptFailure } from '../attempt-failure';
import type { EndpointConfig } from '../model-config';
import { openModels } from '../open-models';
import { createModelServer, type ModelServer, type ServerApp } from './model-server';
import { servesPurpose } from './serves-purpose';

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
  // Some servers refuse `response_format`, some models a temperature. The schema is in the instructions too, so they are asked
  // without it from then on.
  const refused = { format: false, sampling: false };

  const request = ({ shape, instructions, sampling, ...question }: EndpointQuestion) =>
    askOnce({
      ...question,
      model: shape ? models.forObjects : models.forText,
      instructions: shape ? withShape(instructions, shape) : instructions,
      shape: refused.format ? undefined : shape,
      ...(sampling && { sampling: refused.sampling ? { ...sampling, temperature: undefined, topP: undefined } : sampling }),
    }).then(refuseBroken);

  async function askOrPlain(question: EndpointQuestion): Promise<Answer> {
    try {
      return await request(question);
    } catch (error) {
      const what = refusalIn(error);
      if (!what || refused[what]) throw error;
      refused[what] = true;
      return request(question);
    }
  }

  return {
    config,
    server,
    serves: (purpose) => servesPurpose(config.purposes, purpose),
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

function refusalIn(error: unknown): 'format' | 'sampling' | undefined {
  const failure = toAttemptFailure(error, new Date(0));
  if (failure.details.status !== 400 && failure.details.status !== 422) return undefined;
  if (/response_format|json_schema|structured/i.test(failure.message)) return 'format';
  return /temperature|top_p/i.test(failure.message) ? 'sampling' : undefined;
}

function withShape(instructions: string, shape: Shape): string {
  return `${instructions}\n\nAnswer with one JSON value that matches this JSON Schema, and nothing else:\n${JSON.stringify(shape.schema)}`;
}
