import { expect, test } from 'vitest';
import { shownWhile } from './shown-while';

test('M07: who reads along sees nothing more from the word on that speaks against it, until the text starts anew', () => {
  const shown: string[] = [];
  const watch = { onText: (chunk: string) => shown.push(chunk), onRestart: () => shown.push('|') };
  const { onText, onRestart } = shownWhile(watch, (text) => (text.includes('secret') ? 'no' : null));
  for (const chunk of ['It is ', 'a sec', 'ret: ', '42']) onText(chunk);
  onRestart();
  onText('Hello.');
  expect(shown).toEqual(['It is ', 'a sec', '|', 'Hello.']);
});
