import { expect, test } from 'vitest';
import { emptyForm, fieldsOf, formOf } from './form-fields';

const filled = { ...emptyForm, name: 'Local', baseUrl: ' http://localhost:1234/v1 ', model: 'small' };

test('M01: what is typed becomes an endpoint: empty limits are none, no purposes are all, no key stays as it is', () => {
  expect(fieldsOf(filled)).toMatchObject({
    ok: true,
    fields: { baseUrl: 'http://localhost:1234/v1', purposes: null, requestsPerMinute: null, price: null },
  });
  expect(fieldsOf(filled)).not.toHaveProperty('fields.apiKey');
  const full = {
    ...filled,
    apiKey: 'k',
    purposes: 'reply， choose,',
    models: 'big\n\nhuge',
    priceOut: '2.5',
    tokensPerMinute: '9000',
  };
  const known = { model: 'big', purposes: ['reply'], price: null, isReserve: true };
  expect(fieldsOf(full, [known])).toMatchObject({
    fields: {
      apiKey: 'k',
      purposes: ['reply', 'choose'],
      models: [known, { model: 'huge' }],
      price: { input: 0, output: 2.5 },
      tokensPerMinute: 9000,
    },
  });
});

test('M01: what is wrong is named by its field', () => {
  const wrong = { ...filled, name: '', baseUrl: 'ftp://x', concurrency: '0', priceIn: '-1', tokensPerMinute: 'many' };
  const result = fieldsOf(wrong);
  expect(result.ok ? [] : [...result.wrong].sort()).toEqual(['baseUrl', 'concurrency', 'name', 'priceIn', 'tokensPerMinute']);
});

test('M01: an endpoint opened and saved again is the same', () => {
  const settings = {
    kind: 'openai' as const,
    baseUrl: 'https://models.example/v1',
    model: 'big',
    models: [{ model: 'small', purposes: ['choose'], price: { input: 1, output: 2 }, isReserve: true }],
    purposes: ['reply', 'choose'],
    concurrency: 4,
    weight: 0.5,
    requestsPerMinute: 60,
    tokensPerMinute: null,
    price: { input: 3, output: 4 },
    isReserve: true,
  };
  const state = { inFlight: 0, breaker: 'closed' as const, restsUntil: null, lastError: null };
  const counts = { calls: 0, failed: 0, inputTokens: 0, outputTokens: 0, cachedTokens: 0, costMicros: 0, firstTokenMs: null };
  const view = { id: 'x', name: 'N', isGiven: false, isEnabled: false, hasKey: true, settings, state, today: counts };
  const { apiKey: _key, ...form } = formOf(view);
  expect(fieldsOf({ ...form, apiKey: '' }, settings.models)).toEqual({
    ok: true,
    fields: { ...settings, name: 'N', isEnabled: false },
  });
});
