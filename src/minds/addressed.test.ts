import { expect, test } from 'vitest';
import { addressedIn, type GroupMoment, groupRules, whoAnswers } from './addressed';

const mei = { id: 'mei', names: ['Mei', '小梅', 'mei_paints'] };
const leo = { id: 'leo', names: ['Leo', '里奥'] };
const ben = { id: 'ben', names: ['Ben', '小本'] };
const everybody = [mei, leo, ben];
const said = (senderId: string) => ({ senderId, isCharacter: everybody.some(({ id }) => id === senderId) });
const moment = (change: Partial<GroupMoment>): GroupMoment => ({
  text: 'Good morning',
  senderId: 'ada',
  characters: everybody,
  people: 2,
  before: [],
  ...change,
});

test('E07: who is named or mentioned is meant, in the order of the names, in both languages and as a whole word', () => {
  expect(addressedIn('Ben, ask @mei_paints!', everybody)).toEqual(['ben', 'mei']);
  expect(addressedIn('小梅和里奥明天来吗', everybody)).toEqual(['mei', 'leo']);
  expect(addressedIn('The bench of a meister near Leopold street', everybody)).toEqual([]);
  expect(addressedIn('LEO?', everybody)).toEqual(['leo']);
  expect(addressedIn('anything', [{ id: 'x', names: ['', ' '] }])).toEqual([]);
});

test('E07: at most two characters answer one message, however many it names', () => {
  expect(whoAnswers(moment({ text: 'Mei, Leo and Ben, who comes?' }))).toEqual(['mei', 'leo']);
});

test('E07: a message that names nobody is for the character who was just talking, and else for nobody among several people', () => {
  expect(whoAnswers(moment({ text: 'And then?', before: [said('leo'), said('ada')] }))).toEqual(['leo']);
  expect(whoAnswers(moment({ before: [said('ada'), said('bo'), said('ada'), said('leo')] }))).toEqual([]);
  expect(whoAnswers(moment({}))).toEqual([]);
});

test('E07: a person alone among characters is answered by the one who was silent longest', () => {
  const before = [said('ada'), said('ada'), said('ada'), said('ben'), said('mei')];
  expect(whoAnswers(moment({ people: 1, before }))).toEqual(['leo']);
});

test('E07: characters answer each other by name, and wait for a person after three in a row', () => {
  const chain = { senderId: 'mei', text: 'Leo, you too?' };
  expect(whoAnswers(moment({ ...chain, before: [said('ada')] }))).toEqual(['leo']);
  expect(whoAnswers(moment({ ...chain, before: [said('leo'), said('ada')] }))).toEqual(['leo']);
  expect(whoAnswers(moment({ ...chain, before: [said('leo'), said('mei'), said('ada')] }))).toEqual([]);
  expect(whoAnswers(moment({ senderId: 'mei', text: 'Mei was here', before: [said('ada')] }))).toEqual([]);
  expect(groupRules.longestChain).toBe(3);
});
