import { expect, test } from 'vitest';
import { sampleQuestions } from '../sample-questions';
import { promptFor } from '.';

const group = { title: 'Picnic', members: ['Anna', 'Bo', 'Xiaohong'] };
const history = [
  { from: 'Bo', text: 'Who brings tea?', isMine: false },
  { from: 'Anna', text: 'Xiaohong, do you?', isMine: false },
];

test.each(['en', 'zh'] as const)('E07: the question for an answer in a group, in %s', (language) => {
  const question = { ...sampleQuestions(language, 'x').reply, group, history };
  expect(promptFor(question).prompt).toMatchSnapshot();
});

test('E07: in a group the words say that everybody reads along, between two they do not', () => {
  const { reply } = sampleQuestions('en', 'x');
  expect(promptFor({ ...reply, group }).prompt).toContain('all of them read every message');
  expect(promptFor(reply).prompt).not.toContain('members');
});
