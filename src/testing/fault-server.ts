// A model server whose every answer a test decides: real HTTP, so that cuts, stalls and half lines are real ones.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const requestSchema = z.looseObject({
  stream: z.boolean().optional(),
  response_format: z.unknown().optional(),
  messages: z.array(z.object({ role: z.string(), content: z.unknown() })),
});
export type FaultRequest = z.output<typeof requestSchema>;
export type FaultAnswer = (request: FaultRequest, response: ServerResponse) => void | Promise<void>;

/** Answers the n-th completion with the n-th of `answers`, the last one from then on. With a key it refuses who has another. */
export async function startFaultServer(answers: FaultAnswer[], { apiKey }: { apiKey?: string } = {}) {
  const requests: FaultRequest[] = [];
  const seen = { active: 0, mostActive: 0, aborted: 0 };
  const server = createServer(async (request, response) => {
    if (apiKey && request.headers.authorization !== `Bearer ${apiKey}`) return void status(401)(noRequest, response);
    if (request.url === '/v1/models') return void response.end(JSON.stringify({ data: [{ id: 'test-model' }] }));
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions')
      return void response.writeHead(404).end('no such page');
    const body = requestSchema.parse(JSON.parse(await readAll(request)));
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(body);
    seen.active++;
    seen.mostActive = Math.max(seen.mostActive, seen.active);
    response.on('close', () => {
      seen.active--;
      if (!response.writableFinished) seen.aborted++;
    });
    await answer?.(body, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // `address()` is an AddressInfo for every server that listens on TCP.
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const noRequest: FaultRequest = { messages: [] };

async function readAll(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

const usage = { prompt_tokens: 7, completion_tokens: 3, total_tokens: 10 };
const line = (delta: unknown, finish: string | null = null) =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'test-model', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

/** One event of a stream, for answers that a test writes by hand. */
export const streamLine = (text: string, finish: string | null = null) => line(text ? { content: text } : {}, finish);

/** The text whole, or in pieces of five characters when a stream was asked for. */
export const says =
  (text: string, finish = 'stop'): FaultAnswer =>
  (request, response) => {
    if (!request.stream) {
      response.setHeader('content-type', 'application/json');
      const message = { role: 'assistant', content: text };
      response.end(
        JSON.stringify({
          id: 'c',
          created: 1,
          model: 'test-model',
          choices: [{ index: 0, message, finish_reason: finish }],
          usage,
        }),
      );
      return;
    }
    response.setHeader('content-type', 'text/event-stream');
    for (let at = 0; at < text.length; at += 5) response.write(line({ content: text.slice(at, at + 5) }));
    response.write(line({}, finish));
    response.write(`data: ${JSON.stringify({ id: 'c', created: 1, model: 'test-model', choices: [], usage })}\n\n`);
    response.end('data: [DONE]\n\n');
  };

export const status =
  (code: number, headers: Record<string, string> = {}, message = 'no'): FaultAnswer =>
  (_request, response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message } }));
  };

export const hangs: FaultAnswer = () => undefined;

/** Begins a stream and then does `next`. */
const begins =
  (next: (response: ServerResponse) => void): FaultAnswer =>
  async (_request, response) => {
    response.setHeader('content-type', 'text/event-stream');
    response.write(line({ content: 'half a ' }));
    await new Promise((resolve) => setTimeout(resolve, 40));
    next(response);
  };

export const cutsStream = begins((response) => response.destroy());
export const endsStreamEarly = begins((response) => response.end());
export const stallsStream = begins(() => undefined);
export const sendsErrorEvent = begins((response) =>
  response.end(`data: ${JSON.stringify({ error: { message: 'overloaded', type: 'server_error' } })}\n\ndata: [DONE]\n\n`),
);
export const sendsGarbage: FaultAnswer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<html><body>Welcome to nginx</body></html>');
};
/** A whole stream with something between its pieces. */
const within =
  (middle: string, end = 'data: [DONE]\n\n'): FaultAnswer =>
  (_request, response) => {
    response.setHeader('content-type', 'text/event-stream');
    response.end(line({ content: 'I am ' }) + middle + line({ content: 'Ada.' }) + line({}, 'stop') + end);
  };

export const sendsGarbageChunk = within('data: {"id":"c","choi\n\n');
export const leavesOutDone = within('', '');

/** One byte every so many wall milliseconds, as long as somebody listens. */
export const drips =
  (everyMs: number): FaultAnswer =>
  (request, response) => {
    response.setHeader('content-type', request.stream ? 'text/event-stream' : 'application/json');
    const bytes = request.stream ? line({ content: 'drop by drop' }) : JSON.stringify({ id: 'c', created: 1, choices: [] });
    let at = 0;
    const timer = setInterval(() => response.write(bytes[at++ % bytes.length] ?? ''), everyMs);
    response.on('close', () => clearInterval(timer));
  };

/** An answer of so many bytes, in pieces as fast as they are taken. */
export const floods =
  (bytes: number): FaultAnswer =>
  async (request, response) => {
    response.setHeader('content-type', request.stream ? 'text/event-stream' : 'application/json');
    const piece = request.stream ? line({ content: 'x'.repeat(16_000) }) : 'x'.repeat(16_000);
    if (!request.stream) response.write('{"id":"c","created":1,"choices":[{"index":0,"message":{"role":"assistant","content":"');
    for (let sent = 0; sent < bytes && !response.destroyed; sent += piece.length) {
      if (response.write(piece)) continue;
      const gone = new AbortController();
      const drained = once(response, 'drain', { signal: gone.signal }).catch(() => undefined);
      await Promise.race([drained, once(response, 'close', { signal: gone.signal }).catch(() => undefined)]);
      gone.abort();
    }
    response.end();
  };

/** Does not say what was used. */
export const saysWithoutUsage =
  (text: string): FaultAnswer =>
  (request, response) => {
    if (request.stream) {
      response.setHeader('content-type', 'text/event-stream');
      return void response.end(`${line({ content: text })}${line({}, 'stop')}data: [DONE]\n\n`);
    }
    response.setHeader('content-type', 'application/json');
    const message = { role: 'assistant', content: text };
    const choices = [{ index: 0, message, finish_reason: 'stop' }];
    response.end(JSON.stringify({ id: 'c', object: 'chat.completion', created: 1, model: 'test-model', choices }));
  };
