import { afterEach, beforeEach, expect, test } from 'vitest';
import { createModelServer, type ModelServer } from './model-server';

const apiKey = 'key-for-tests';
let server: ModelServer;
beforeEach(async () => {
  server = await createModelServer({
    port: 0,
    seed: 's',
    apiKey,
    answer: ({ messages, jsonSchema }) => (jsonSchema ? '{"ok":true}' : `You said: ${messages.at(-1)?.content}`),
  });
});
afterEach(() => server.close());

const messages = [{ role: 'user', content: 'good morning' }];
const complete = (body: unknown, key = apiKey, signal?: AbortSignal) =>
  fetch(`${server.url}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
    signal,
  });

function eventsOf(text: string): string[] {
  return text
    .split('\n\n')
    .filter(Boolean)
    .map((event) => event.replace(/^data: /, ''));
}

test('answers plainly, counts what it used, and lists its model', async () => {
  const body = await (await complete({ model: 'm', messages })).json();
  expect(body.choices[0]).toMatchObject({
    message: { role: 'assistant', content: 'You said: good morning' },
    finish_reason: 'stop',
  });
  expect(body.usage.total_tokens).toBe(body.usage.prompt_tokens + body.usage.completion_tokens);
  const list = await (await fetch(`${server.url}/models`, { headers: { authorization: `Bearer ${apiKey}` } })).json();
  expect(list.data[0].id).toBe('kith-scripted');
  const cut = await (await complete({ model: 'm', messages, max_tokens: 1 })).json();
  expect(cut.choices[0].finish_reason).toBe('length');
});

test('streams token by token, with usage when it is asked for, and ends with [DONE]', async () => {
  const events = eventsOf(
    await (await complete({ model: 'm', messages, stream: true, stream_options: { include_usage: true } })).text(),
  );
  expect(events.at(-1)).toBe('[DONE]');
  const chunks = events.slice(0, -1).map((event) => JSON.parse(event));
  expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').join('')).toBe('You said: good morning');
  expect(chunks.at(-1).usage.completion_tokens).toBeGreaterThan(2);
});

test('hands the wanted schema to the mind', async () => {
  const response_format = { type: 'json_schema', json_schema: { name: 'choice', schema: { type: 'object' } } };
  expect((await (await complete({ model: 'm', messages, response_format })).json()).choices[0].message.content).toBe(
    '{"ok":true}',
  );
});

test('refuses a wrong key and a bad request in the words of the protocol', async () => {
  expect((await complete({ model: 'm', messages }, 'wrong')).status).toBe(401);
  for (const bad of [
    {},
    { model: 'm', messages: [] },
    { model: 'm', messages: [{ role: 'king', content: 'x' }] },
    'text',
    null,
  ]) {
    const answer = await complete(bad);
    expect(answer.status).toBe(400);
    expect((await answer.json()).error.type).toBe('invalid_request_error');
  }
});

test('fails on demand, in every way', async () => {
  server.setFault({ kind: 'http-500' });
  expect((await complete({ model: 'm', messages })).status).toBe(500);
  server.setFault({ kind: 'http-429' });
  const busy = await complete({ model: 'm', messages });
  expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '1']);
  server.setFault({ kind: 'hang' });
  await expect(complete({ model: 'm', messages }, apiKey, AbortSignal.timeout(200))).rejects.toThrow();
  server.setFault({ kind: 'cut-stream' });
  await expect(complete({ model: 'm', messages, stream: true }).then((answer) => answer.text())).rejects.toThrow();
  await expect(complete({ model: 'm', messages }).then((answer) => answer.json())).rejects.toThrow();
  server.setFault({ kind: 'sse-error' });
  expect(await (await complete({ model: 'm', messages, stream: true })).text()).toContain('the model crashed');
  server.setFault({ kind: 'garbage' });
  const content = (await (await complete({ model: 'm', messages })).json()).choices[0].message.content;
  expect(() => JSON.parse(content)).toThrow();
  server.setFault({ kind: 'wrong-schema' });
  expect(JSON.parse((await (await complete({ model: 'm', messages })).json()).choices[0].message.content)).not.toHaveProperty(
    'ok',
  );
  server.setFault({ kind: 'slow', ms: 150 });
  const began = performance.now();
  expect((await complete({ model: 'm', messages })).status).toBe(200);
  expect(performance.now() - began).toBeGreaterThan(140);
  expect(server.calls.at(-1)?.fault).toBe('slow');
});

test('faults are switched over HTTP too, for their share of the calls, and not by a form of a web page', async () => {
  const control = (body: string, type: string) =>
    fetch(server.controlUrl, { method: 'POST', headers: { 'content-type': type }, body });
  expect((await control('{"kind":"http-500","share":0.5}', 'text/plain')).status).toBe(400);
  expect((await control('{"kind":"nonsense"}', 'application/json')).status).toBe(400);
  expect((await control('{"kind":"http-500","share":0.5}', 'application/json')).status).toBe(200);
  const statuses = [];
  for (let call = 0; call < 4; call += 1) statuses.push((await complete({ model: 'm', messages })).status);
  expect(statuses).toEqual([200, 500, 200, 500]);
});
