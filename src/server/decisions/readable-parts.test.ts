import { expect, test } from 'vitest';
import { readableParts } from './readable-parts';

function readable(...chunks: string[]): string {
  let text = '';
  const take = readableParts((part) => {
    text += part;
  });
  for (const chunk of chunks) take(chunk);
  return text;
}

test('of a choice in JSON only the words are shown', () => {
  expect(readable('{"choice": 3, "rea', 'son": "I am \\"hungry', '\\"", "minutes": 30}')).toBe('I am "hungry"\n');
});

test('words come as they are written, not at the end', () => {
  const seen: string[] = [];
  const take = readableParts((part) => seen.push(part));
  take('{"text": "It rai');
  take('ns"}');
  expect(seen).toEqual(['It rai', 'ns\n']);
});

test('plain text passes whole', () => {
  expect(readable('Hello "you": ', '{ok}')).toBe('Hello "you": {ok}');
});
