import type { ServerResponse } from 'node:http';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { CompletionRequest } from './completion-request';
import type { Fault } from './faults';
import { countTokens, splitTokens } from './tokens';

export type Reply = { request: CompletionRequest; text: string; number: number; fault: Fault['kind']; tokenDelayMs: number };

const CREATED = Math.floor(Date.UTC(2026, 0, 1) / 1000);

export function sendJson(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** An error body as OpenAI writes it. */
export function sendError(
  response: ServerResponse,
  status: number,
  error: { message: string; type: string; code?: string },
): void {
  const headers: Record<string, string> = status === 429 ? { 'retry-after': '1' } : {};
  sendJson(response, status, { error: { param: null, code: null, ...error } }, headers);
}

/** The answer cut to the tokens that were asked for, and what it cost. */
function measure({ request, text }: Reply) {
  const limit = request.max_completion_tokens ?? request.max_tokens ?? Number.POSITIVE_INFINITY;
  const all = splitTokens(text);
  const tokens = all.slice(0, limit);
  const prompt = request.messages.reduce((sum, message) => sum + countTokens(message.content) + 4, 0);
  const usage = { prompt_tokens: prompt, completion_tokens: tokens.length, total_tokens: prompt + tokens.length };
  return { tokens, usage, finishReason: tokens.length < all.length ? 'length' : 'stop' };
}

/** One JSON answer. `cut-stream` breaks the connection in the middle of it. */
export function replyPlain(response: ServerResponse, reply: Reply): void {
  const { tokens, usage, finishReason } = measure(reply);
  const message = { role: 'assistant', content: tokens.join('') };
  const choices = [{ index: 0, message, finish_reason: finishReason }];
  const body = {
    id: `chatcmpl-${reply.number}`,
    object: 'chat.completion',
    created: CREATED,
    model: reply.request.model,
    choices,
    usage,
  };
  if (reply.fault !== 'cut-stream') {
    sendJson(response, 200, body);
    return;
  }
  const whole = JSON.stringify(body);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(whole)) });
  response.write(whole.slice(0, Math.floor(whole.length / 2)), () => response.destroy());
}

/** Server-sent events, token by token. `cut-stream` and `sse-error` strike after the third of the tokens. */
export async function replyStreamed(response: ServerResponse, reply: Reply): Promise<void> {
  const { tokens, usage, finishReason } = measure(reply);
  const chunk = { id: `chatcmpl-${reply.number}`, object: 'chat.completion.chunk', created: CREATED, model: reply.request.model };
  const event = (body: unknown) => response.write(`data: ${JSON.stringify(body)}\n\n`);
  const delta = (content: Record<string, string>, reason: string | null = null) =>
    event({ ...chunk, choices: [{ index: 0, delta: content, finish_reason: reason }] });
  const breakAt = reply.fault === 'cut-stream' || reply.fault === 'sse-error' ? Math.ceil(tokens.length / 3) : -1;

  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  delta({ role: 'assistant', content: '' });
  for (const [index, token] of tokens.entries()) {
    if (response.destroyed) return;
    if (index === breakAt && reply.fault === 'cut-stream') return void response.destroy();
    if (index === breakAt) {
      event({ error: { message: 'the model crashed', type: 'server_error', code: 500 } });
      return void response.end();
    }
    delta({ content: token });
    await (reply.tokenDelayMs > 0 ? sleep(reply.tokenDelayMs) : nextTurn());
  }
  delta({}, finishReason);
  if (reply.request.stream_options?.include_usage) event({ ...chunk, choices: [], usage });
  response.end('data: [DONE]\n\n');
}
