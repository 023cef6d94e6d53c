// A real local server of the OpenAI protocol. Its answers come from a pure function; its faults are switched on by tests.
import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { answerScripted } from '@/minds/scripted/answer-scripted';
import { listen } from './listen';
import { type CompletionRequest, completionRequest, wantedSchema } from './model/completion-request';
import { replyEmbeddings } from './model/embeddings';
import { type Fault, fault, faultOf, GARBAGE, WRONG_SCHEMA } from './model/faults';
import { readBody } from './model/read-body';
import { replyPlain, replyStreamed, sendError, sendJson } from './model/reply';
import { seeImage } from './model/see-image';
import { SCRIPTED_MODEL } from './model-names';

const MAX_BODY = 8_000_000;
const REMEMBERED = 500;

export type ModelCall = { number: number; model: string; streamed: boolean; fault: Fault['kind'] };
export type ModelServerOptions = {
  /** 0 for any free port */
  port: number;
  seed: string;
  apiKey?: string;
  /** pause between two streamed tokens, wall milliseconds */
  tokenDelayMs?: number;
  answer?: typeof answerScripted;
};
export type ModelServer = {
  /** base address for OpenAI clients, ends in /v1 */
  url: string;
  /** where faults are switched by POST {kind, share?, ms?} */
  controlUrl: string;
  setFault(next: Fault): void;
  /** the last 500 calls, oldest first; `number` counts from 1 and never starts again */
  readonly calls: readonly ModelCall[];
  close(): Promise<void>;
};

function holdsKey(request: IncomingMessage, apiKey: string | undefined): boolean {
  if (!apiKey) return true;
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${apiKey}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is said of the first picture that the request holds; null when it holds none. */
async function seen({ messages }: CompletionRequest): Promise<string | null> {
  const [image] = messages.flatMap(({ images }) => images);
  if (image === undefined) return null;
  const isChinese = /\p{Script=Han}/u.test(messages.map(({ content }) => content).join(''));
  return seeImage(image, isChinese);
}

export async function createModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const { port, seed, apiKey, tokenDelayMs = 0, answer = answerScripted } = options;
  const calls: ModelCall[] = [];
  let count = 0;
  let current: Fault = { kind: 'none' };

  async function complete(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const invalid = (message: string) => sendError(response, 400, { message, type: 'invalid_request_error' });
    const text = await readBody(request, MAX_BODY);
    if (text === undefined) return sendError(response, 413, { message: 'The body is too large.', type: 'invalid_request_error' });
    const parsed = completionRequest.safeParse(parseJson(text));
    if (!parsed.success) return invalid(`The request is not valid. ${z.prettifyError(parsed.error)}`);

    const body = parsed.data;
    count += 1;
    const number = count;
    const struck = faultOf(number, current);
    calls.push({ number, model: body.model, streamed: body.stream === true, fault: struck.kind });
    if (calls.length > REMEMBERED) calls.shift();

    if (struck.kind === 'hang') return; // until the client gives up or the server closes
    if (struck.kind === 'slow') await sleep(struck.ms);
    if (struck.kind === 'http-500')
      return sendError(response, 500, { message: 'The server had an error.', type: 'server_error' });
    if (struck.kind === 'http-429') {
      return sendError(response, 429, { message: 'Rate limit reached.', type: 'requests', code: 'rate_limit_exceeded' });
    }
    const scripted = () =>
      answer({
        messages: body.messages,
        jsonSchema: wantedSchema(body),
        model: body.model,
        seed: body.seed == null ? seed : `${seed}:${body.seed}`,
      });
    const wrong = { garbage: GARBAGE, 'wrong-schema': WRONG_SCHEMA } as const;
    const said =
      struck.kind === 'garbage' || struck.kind === 'wrong-schema' ? wrong[struck.kind] : ((await seen(body)) ?? scripted());
    const reply = { request: body, text: said, number, fault: struck.kind, tokenDelayMs };
    if (body.stream) return replyStreamed(response, reply);
    if (struck.kind === 'sse-error') return sendError(response, 500, { message: 'The model crashed.', type: 'server_error' });
    replyPlain(response, reply);
  }

  // Only JSON is taken: a foreign web page in this machine's browser cannot send that here without asking first.
  async function control(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') return sendJson(response, 200, { fault: current, calls: count });
    const isJson = request.headers['content-type']?.startsWith('application/json');
    const next = isJson ? fault.safeParse(parseJson((await readBody(request, 10_000)) ?? '')) : undefined;
    if (!next?.success)
      return sendError(response, 400, { message: 'Send JSON {kind, share?, ms?}.', type: 'invalid_request_error' });
    current = next.data;
    sendJson(response, 200, { fault: current, calls: count });
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/control/fault') return control(request, response);
    if (!holdsKey(request, apiKey)) {
      return sendError(response, 401, {
        message: 'Incorrect API key provided.',
        type: 'invalid_request_error',
        code: 'invalid_api_key',
      });
    }
    if (request.method === 'GET' && pathname === '/v1/models') {
      return sendJson(response, 200, {
        object: 'list',
        data: [{ id: SCRIPTED_MODEL, object: 'model', created: 0, owned_by: 'kith' }],
      });
    }
    if (request.method === 'POST' && pathname === '/v1/chat/completions') return complete(request, response);
    if (request.method === 'POST' && pathname === '/v1/embeddings') return replyEmbeddings(request, response);
    sendError(response, 404, { message: `There is no ${request.method} ${pathname}.`, type: 'invalid_request_error' });
  }

  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      console.error('the model server failed:', error);
      if (response.headersSent) response.destroy();
      else sendError(response, 500, { message: 'The scripted model failed.', type: 'server_error' });
    });
  });
  const { origin, close } = await listen(server, port);
  return {
    url: `${origin}/v1`,
    controlUrl: `${origin}/control/fault`,
    setFault(next) {
      current = next;
    },
    calls,
    close,
  };
}
