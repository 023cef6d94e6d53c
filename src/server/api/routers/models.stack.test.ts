import { expect, test } from 'vitest';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { says, startFaultServer, status } from '@/testing/fault-server';
import { testApp } from '@/testing/test-app';

const soon = { LLM_LIMITS: '{"endpointsEveryMs":50}' };
const asked = { purpose: 'choose', instructions: 'You are Ada.', prompt: 'What next?' };
const fields = (baseUrl: string) => ({ name: 'A second one', baseUrl, model: 'test-model', apiKey: 'sk-its-own-key' });

test('M01: an endpoint that an operator adds is asked by every process without a restart, and no longer after it was removed', async () => {
  await using down = await startFaultServer([status(500)]);
  await using server = await startFaultServer([says('yes')], { apiKey: 'sk-its-own-key' });
  await using web = await testApp({ env: { LLM_BASE_URL: down.baseUrl, LLM_MODEL: 'test-model', ...soon } });
  const operator = await aPerson(web, { role: 'operator' });
  const desk = caller(web, { as: operator }).models;
  const ask = () => web.model.askText({ ...asked, timeoutMs: 3_000 }).catch(() => 'no answer');
  expect(await ask()).toBe('no answer');

  const after = await desk.add(fields(server.baseUrl));
  await expect.poll(ask, { timeout: 5_000 }).toBe('yes');
  expect(after.endpoints).toMatchObject([{ isGiven: true }, { name: 'A second one', isGiven: false, hasKey: true }]);
  expect(JSON.stringify([after, await desk.view()])).not.toContain('its-own-key');
  const row = await web.db.modelEndpoint.findFirstOrThrow();
  expect(JSON.stringify(row)).not.toContain('its-own-key');

  await desk.remove({ id: row.id });
  await expect.poll(ask, { timeout: 5_000 }).toBe('no answer');
  await expect(desk.remove({ id: row.id })).rejects.toMatchObject({ message: 'endpoint-not-found' });
});

test('M06: the page shows what each server does, what today cost by purpose, and what is left of the budgets', async () => {
  await using server = await startFaultServer([says('yes'), status(429, { 'retry-after': '600' })]);
  const env = {
    LLM_BASE_URL: server.baseUrl,
    LLM_MODEL: 'test-model',
    LLM_PRICE: '{"input":1,"output":1}',
    LLM_BUDGETS: '[{"scope":"person","perDay":1},{"scope":"world","perDay":2}]',
  };
  await using worker = await testApp({ env });
  const person = await aPerson(worker, { nickname: 'Ada' });
  const desk = caller(worker, { as: await aPerson(worker, { role: 'operator' }) }).models;
  await worker.model.askText({ ...asked, purpose: 'reply', personId: person.id, onText: () => undefined });
  await worker.model.askText({ ...asked, timeoutMs: 2_000 }).catch(() => undefined);
  await expect.poll(async () => (await desk.view()).endpoints[0]?.state.restsUntil, { timeout: 5_000 }).toBeInstanceOf(Date);
  const { endpoints, purposes, budgets } = await desk.view();
  expect(endpoints[0]).toMatchObject({
    id: 'env-1',
    state: { inFlight: 0, breaker: 'closed', lastError: { text: expect.stringContaining('429') } },
    today: { calls: 2, failed: 1, inputTokens: 7, outputTokens: 3, costMicros: 10, firstTokenMs: { p50: expect.any(Number) } },
  });
  expect(purposes).toMatchObject([
    { purpose: 'choose', calls: 1, failed: 1 },
    { purpose: 'reply', calls: 1, failed: 0 },
  ]);
  expect(budgets).toEqual([
    { scope: 'person', name: 'Ada', capMicros: 1_000_000, spentMicros: 10, reservedMicros: 0 },
    { scope: 'world', name: null, capMicros: 2_000_000, spentMicros: 0, reservedMicros: 0 },
  ]);
});

test('M01: a connection check says what is wrong, and an endpoint keeps its key only for the host it was given for', async () => {
  await using server = await startFaultServer([says('yes')], { apiKey: 'sk-its-own-key' });
  await using other = await startFaultServer([says('yes')]);
  await using app = await testApp();
  const desk = caller(app, { as: await aPerson(app, { role: 'operator' }) }).models;
  const { baseUrl } = server;
  const check = (more: object) => desk.check({ baseUrl, ...more });
  expect(await check({ apiKey: 'wrong' })).toMatchObject({ ok: false, problem: 'key-refused', status: 401 });
  expect(await check({ apiKey: 'sk-its-own-key' })).toEqual({ ok: true, models: ['test-model'] });
  expect(await check({ apiKey: 'sk-its-own-key', model: 'big' })).toMatchObject({
    problem: 'model-missing',
    models: ['test-model'],
  });
  expect(await check({ baseUrl: `${baseUrl}/v1`, apiKey: 'sk-its-own-key' })).toMatchObject({
    problem: 'not-openai',
    status: 404,
  });
  expect(await check({ baseUrl: 'http://127.0.0.1:59999/v1' })).toMatchObject({ problem: 'nobody-listens' });
  expect(await check({ baseUrl: 'http://nowhere.invalid/v1' })).toMatchObject({ problem: 'unknown-host' });

  const [, added] = (await desk.add(fields(baseUrl))).endpoints;
  const id = added?.id ?? '';
  expect(await check({ id })).toMatchObject({ ok: true });
  expect(await check({ id, baseUrl: other.baseUrl })).toMatchObject({ ok: true });
  const { apiKey: _key, ...kept } = fields(baseUrl);
  expect((await desk.edit({ ...kept, id, weight: 2 })).endpoints[1]).toMatchObject({ hasKey: true, settings: { weight: 2 } });
  expect((await desk.edit({ ...kept, id, baseUrl: other.baseUrl })).endpoints[1]).toMatchObject({ hasKey: false });
});

test('M01: only operators see or change the model service, and addresses that are traps are refused', async () => {
  await using app = await testApp();
  const someone = fields('http://127.0.0.1:9/v1');
  for (const as of [undefined, await aPerson(app)]) {
    const { models } = caller(app, as ? { as } : {});
    const code = as ? 'not-allowed' : 'not-signed-in';
    const refused = [models.view(), models.add(someone), models.check(someone), models.remove({ id: crypto.randomUUID() })];
    for (const attempt of refused) await expect(attempt).rejects.toMatchObject({ message: code });
  }
  const desk = caller(app, { as: await aPerson(app, { role: 'operator' }) }).models;
  const traps = ['file:///etc/passwd', 'http://me:secret@host/v1', 'http://169.254.169.254/latest', 'no address'];
  for (const baseUrl of traps) await expect(desk.add(fields(baseUrl))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(desk.add({ ...someone, apiKey: 'a\nb: c' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(desk.add({ ...someone, model: 'm'.repeat(10_000) })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(await app.db.modelEndpoint.count()).toBe(0);
});
