import { expect, test } from 'vitest';
import { completionRequest, wantedSchema } from './completion-request';
import { fault, faultOf, strikes } from './faults';
import { countTokens, splitTokens } from './tokens';

const numbers = Array.from({ length: 100 }, (_, index) => index + 1);

test('a fault strikes its share of the calls, spread evenly and the same each time', () => {
  for (const share of [0, 0.1, 0.25, 0.5, 1])
    expect(numbers.filter((number) => strikes(number, share)).length).toBe(Math.round(share * 100));
  expect(numbers.slice(0, 8).filter((number) => strikes(number, 0.25))).toEqual([4, 8]);
  expect(faultOf(1, { kind: 'hang', share: 0.5 })).toEqual({ kind: 'none' });
  expect(faultOf(2, { kind: 'hang', share: 0.5 }).kind).toBe('hang');
  expect(fault.safeParse({ kind: 'slow' }).success).toBe(false);
});

test('tokens put together give the text again, in both scripts', () => {
  for (const text of ['Good morning, Mia!', '早上好，今天天气不错。', 'mixed 中文 text\nnew line ', ''])
    expect(splitTokens(text).join('')).toBe(text);
  expect(countTokens('早上好')).toBe(3);
  expect(countTokens('')).toBe(0);
});

test('requests are read as OpenAI defines them, and the wanted schema is found', () => {
  const messages = [{ role: 'user', content: [{ type: 'text', text: 'hi' }] }];
  const parsed = completionRequest.parse({
    model: 'm',
    messages,
    response_format: { type: 'json_schema', json_schema: { name: 'x', schema: { a: 1 } } },
  });
  expect(parsed.messages[0]?.content).toBe('hi');
  expect(wantedSchema(parsed)).toEqual({ a: 1 });
  expect(wantedSchema(completionRequest.parse({ model: 'm', messages }))).toBeUndefined();
  expect(completionRequest.safeParse({ model: 'm', messages: [] }).success).toBe(false);
});
