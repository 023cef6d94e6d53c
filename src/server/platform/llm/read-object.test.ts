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
