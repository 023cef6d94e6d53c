// What a mind's questions make of answers that no mind would give.
import { describe, expect, test } from 'vitest';
import { sampleQuestions } from '@/minds/sample-questions';
import { readObject } from '@/server/platform/llm/read-object';
import { schemaFor } from './ask-model';

const questions = sampleQuestions('en', 'Hello');
const read = (text: string) => readObject(text, schemaFor('phone-session', questions['phone-session']));
const choose = (text: string) => readObject(text, schemaFor('choose', questions.choose));
const many = <T>(item: (n: number) => T) => Array.from({ length: 10_000 }, (_, i) => item(i + 1));

describe('H07: an answer to a choice', () => {
  test('H07: that was not offered is refused with what was', async () => {
    for (const choice of [0, -1, 8, 999, 1.5, 2 ** 53])
      expect(await choose(JSON.stringify({ choice, reason: '' })), String(choice)).toMatchObject({ ok: false });
    expect(await choose('{"choice": 999}')).toMatchObject({ problem: expect.stringContaining('1, 2, 3') });
  });

  test('H07: gains nothing from keys that were not asked for', async () => {
    const extra = { choice: 3, action: 'give', item: 'coin', quantity: 1_000_000, characterId: 'x', __typename: 'Admin' };
    const reading = await choose(JSON.stringify(extra));
    expect(reading).toMatchObject({ ok: true, value: { choice: 3, reason: '' } });
    expect(JSON.stringify(reading)).not.toMatch(/give|coin|1000000|Admin/);
  });

  test('H07: in another language, or in words that may not be published, is asked for again', async () => {
    expect(await choose('{"choice": 3, "reason": "今天天气很好，出去走走吧"}')).toMatchObject({
      problem: expect.stringContaining('English'),
    });
    expect(await choose('{"choice": 3, "reason": "see https://evil.example"}')).toMatchObject({
      problem: expect.stringContaining('links'),
    });
  });
});

test('M04: ten thousand items are refused by the schema', async () => {
  expect(await read(JSON.stringify({ reactions: many((n) => ({ n, like: true })) }))).toMatchObject({ ok: false });
  expect(await read(JSON.stringify({ answers: many((n) => ({ n, text: 'Yes' })) }))).toMatchObject({ ok: false });
  expect(await choose('{"a":'.repeat(10_000))).toMatchObject({ ok: false });
});

test('M04: numbers that are none, or beyond all that was shown, are refused', async () => {
  for (const n of ['NaN', 'Infinity', '-1', '1e999', '"x"', 'null', '1000'])
    expect(await read(`{"reactions": [{"n": ${n}, "like": true}]}`), n).toMatchObject({ ok: false });
});
