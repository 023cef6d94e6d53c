import { expect, test } from 'vitest';
import { readText } from './read-text';

test('M04: of a text only what was said counts', () => {
  expect(readText('<think>who is it?</think>\n Hello, Ada. ')).toEqual({ ok: true, value: 'Hello, Ada.' });
  for (const text of ['', ' \n', '<think>who is it?</think>', '<think>who is it', 'who is it?</think>'])
    expect(readText(text), text).toMatchObject({ ok: false });
});

test('M07: what may not be published is asked for again, with the reason', () => {
  const refusalOf = (text: string) => (text.includes('http') ? 'write no links' : null);
  expect(readText('See http://evil.example', refusalOf)).toEqual({ ok: false, problem: 'write no links' });
  expect(readText('See you!', refusalOf)).toEqual({ ok: true, value: 'See you!' });
});
