import { expect, test } from 'vitest';
import { sampleQuestions } from '@/minds/sample-questions';
import { testApp } from '@/testing/test-app';
import { askScripted } from '../headless/ask-scripted';
import { rowTape } from './row-tape';
import { taped } from './tape';
import { behavesAsATape } from './tape-suite';

test('G14: a tape in Postgres keeps answers by their question, the first of two that come at once', async () => {
  await using app = await testApp();
  await behavesAsATape(rowTape(app.db), () => rowTape(app.db));
  const ask = taped(askScripted('7'), rowTape(app.db), 'record');
  const question = sampleQuestions('en', 'Hello')['compose-post'];
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask('compose-post', question)));
  expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
  expect(await app.db.modelAnswer.count()).toBe(3);
});
