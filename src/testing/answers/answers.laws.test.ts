import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answersFile, describeAnswers, written } from './describe';

test('P: programs: what is published of answers is what the types of the answers are (npm run answers writes it)', () => {
  expect(readFileSync(answersFile, 'utf8')).toBe(written(describeAnswers()));
});
