import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readObject } from './read-object';

const note = z.object({ text: z.string(), tags: z.array(z.string()) });
const anyNote = fc.record({ text: fc.string(), tags: fc.array(fc.string()) });
const prose = fc.string().map((text) => text.replace(/[{[]/g, ''));

test('an object is found whatever prose stands around it', async () => {
  await fc.assert(
    fc.asyncProperty(anyNote, prose, fc.string(), async (value, before, after) => {
      expect(await readObject(`${before}${JSON.stringify(value)}${after}`, note)).toEqual({ ok: true, value });
    }),
  );
});

test('an object that was cut is never read with half a sentence in it', async () => {
  await fc.assert(
    fc.asyncProperty(anyNote, fc.nat(), async (value, cut) => {
      const text = JSON.stringify(value);
      const reading = await readObject(text.slice(0, cut % text.length), note);
      if (!reading.ok) return;
      expect(reading.value.text).toBe(value.text);
      expect(value.tags.slice(0, reading.value.tags.length)).toEqual(reading.value.tags);
    }),
  );
});

test('what does not fit is said in words that a model understands', async () => {
  expect(await readObject('{"text":1,"tags":[]}', note)).toMatchObject({ ok: false, problem: expect.stringContaining('text') });
  expect(await readObject('no idea', note)).toMatchObject({ ok: false });
});

test('a number that may have been cut is not believed', async () => {
  const choice = z.object({ choice: z.int() });
  expect(await readObject('{"choice":1', choice, true)).toMatchObject({ ok: false });
  expect(await readObject('{"choice":1', choice)).toEqual({ ok: true, value: { choice: 1 } });
  expect(await readObject('{"choice":12,', choice, true)).toEqual({ ok: true, value: { choice: 12 } });
});

const choice = z.object({ choice: z.int(), reason: z.string() });
const meant = { choice: 3, reason: 'It is late.' };

test.each([
  ['a fence', '```json\n{"choice": 3, "reason": "It is late."}\n```'],
  ['a fence in a fence', '````\n```json\n{"choice": 3, "reason": "It is late."}\n```\n````'],
  ['prose with brackets', 'I think [really] that {3} is best: {"choice": 3, "reason": "It is late."} Hope that helps!'],
  ['thoughts', '<think>{"choice": 9, "reason": "no"}</think>{"choice": 3, "reason": "It is late."}'],
  ['thoughts without a beginning', 'maybe {"choice": 9, "reason": "x"}</think>\n{"choice": 3, "reason": "It is late."}'],
  ['a trailing comma', '{"choice": 3, "reason": "It is late.",}'],
  ['single quotes', "{'choice': 3, 'reason': 'It is late.'}"],
  ['keys without quotes', '{choice: 3, reason: "It is late."}'],
  ['comments', '{"choice": 3, // the bed\n "reason": "It is late." /* night */}'],
  ['curly quotes', '{“choice”: 3, “reason”: “It is late.”}'],
  ['a missing bracket', '{"choice": 3, "reason": "It is late."'],
  ['a byte order mark', '\uFEFF{"choice": 3, "reason": "It is late."}'],
  ['a foreign object before', '{"type": "object"} {"choice": 3, "reason": "It is late."}'],
])('M04: an answer in or with %s is read', async (_, text) => {
  expect(await readObject(text, choice)).toEqual({ ok: true, value: meant });
});

test.each([
  ['nothing', ''],
  ['blanks', ' \n\t '],
  ['thoughts only', '<think>I should rest {"choice": 3, "reason": "x"}</think>'],
  ['thoughts that never end', '<think>well {"choice": 3, "reason": "x"}'],
  ['a page', '<!doctype html><html><body>502 Bad Gateway</body></html>'],
  ['half a sentence', '{"choice": 3, "reason": "It is la'],
  ['a number that is none', '{"choice": NaN, "reason": "x"}'],
  ['a number without an end', '{"choice": Infinity, "reason": "x"}'],
  ['a number that is too large', '{"choice": 1e999, "reason": "x"}'],
  ['the wrong shape', '{"unexpected": true, "answer": 42}'],
  ['ten thousand brackets', '['.repeat(10_000)],
])('M04: %s is refused, with words for the model', async (_, text) => {
  const reading = await readObject(text, choice);
  expect(reading).toMatchObject({ ok: false, problem: expect.stringMatching(/\S/) });
});

test.each([
  ['the same key twice', '{"choice": 3, "choice": 4, "reason": "x"}', 'comes twice'],
  ['the same key twice, once in disguise', '{"choice": 3, "\\u0063hoice": 4, "reason": "x"}', 'comes twice'],
  ['the same key twice, further in', '{"choice": 3, "reason": "x", "more": [{"a": 1, "a": 2}]}', 'comes twice'],
  ['__proto__', '{"choice": 3, "reason": "x", "__proto__": {"isAdmin": true}}', '__proto__'],
  ['constructor', '{"choice": 3, "reason": "x", "constructor": {"prototype": {}}}', 'constructor'],
])('M04: %s is refused, whichever of the values would fit', async (_, text, words) => {
  expect(await readObject(text, choice)).toMatchObject({ ok: false, problem: expect.stringContaining(words) });
  expect(await readObject(text.replaceAll('"reason"', 'reason'), choice)).toMatchObject({ ok: false });
  expect({}).not.toHaveProperty('isAdmin');
});

test('M04: the same key in several objects is nothing unusual', async () => {
  const list = z.array(z.object({ n: z.int() }));
  expect(await readObject('[{"n": 1}, {"n": 2}]', list)).toEqual({ ok: true, value: [{ n: 1 }, { n: 2 }] });
});
