import { expect, test } from 'vitest';
import { speaksOfCrisis } from './speaks-of-crisis';

const crises = [
  'I want to die.',
  'Sometimes I think about killing   myself…',
  'I don’t want to live anymore',
  "i don't\nwant to be alive",
  'ＫＩＬＬ ＭＹＳＥＬＦ',
  'everyone would be better off without me',
  'I wish I had never been born',
  '我想死',
  '我真的不想活了',
  '活着没有意思',
  '想自杀',
  '我想 结束 自己的生命',
  '想去跳楼',
  '我不想再活下去了',
];
const others = [
  'I want to dine with you.',
  'This cake is to die for!',
  'My phone died.',
  'The film about a suicide squad was fun',
  'I cut myself a slice of bread',
  '想死你了',
  '我想死你了，什么时候回来',
  '笑死我了',
  '我自己做的',
  '书店在哪里',
  'How do I kill weeds in my garden?',
];

test('P: companion rules: phrases of a crisis are found in both languages, however they are written', () => {
  expect(crises.filter((text) => !speaksOfCrisis(text))).toEqual([]);
});

test('P: companion rules: ordinary talk that only sounds alike is left alone', () => {
  expect(others.filter(speaksOfCrisis)).toEqual([]);
});
