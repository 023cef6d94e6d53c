// How a mind talks with several, and how liking shows in what it says.
import { describe, expect, it } from 'vitest';
import { languages } from '@/lib/localized';
import { answerSchemas } from '../answers';
import { askScripted } from '../ask-scripted';
import type { Companion } from '../question';
import { sampleQuestions } from '../sample-questions';
import { phrasesOf } from './phrases-of';

const seeds = Array.from({ length: 60 }, (_, i) => `seed ${i}`);
const leo = (affinity: number): Companion => ({ name: 'Leo', relationship: 'someone I know', familiarity: 50, affinity });
const yuki: Companion = { name: 'Yuki', relationship: null, familiarity: 20, affinity: 10 };
const { say, recap, 'open-talk': openTalk } = sampleQuestions('en', 'The soup is good today.');

const said = (company: Companion[], seed: string) =>
  answerSchemas.say.parse(JSON.parse(askScripted({ ...say, company, turnsLeft: 6 }, seed)));
const opened = (company: Companion[], seed: string) =>
  answerSchemas['open-talk'].parse(JSON.parse(askScripted({ ...openTalk, company }, seed)));

describe('H10: the scripted mind among several', () => {
  it('H10: greets all of them by name, and gives a talk of more people more lines', () => {
    const lengths = (company: Companion[]) => seeds.map((seed) => opened(company, seed).maxTurns);
    const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
    expect(mean(lengths([leo(20), yuki]))).toBeGreaterThan(mean(lengths([leo(20)])) + 1);
    for (const seed of seeds.slice(0, 10)) expect(opened([leo(20), yuki], seed).text).toMatch(/Leo and Yuki/);
  });

  it('H10: keeps a word about each, numbered as they were given, and none twice', () => {
    for (const language of languages) {
      const question = { ...sampleQuestions(language, 'Hm.').recap, company: [leo(20), yuki] };
      const { others } = answerSchemas.recap.parse(JSON.parse(askScripted(question, 's')));
      expect(others.map(({ n }) => n)).toEqual([1, 2]);
    }
  });

  it('H10: does not leave because one of several does', () => {
    const goodbye = {
      ...say,
      company: [leo(20), yuki],
      lines: [{ from: 'Leo', text: 'Goodbye, see you tomorrow!' }],
      turnsLeft: 6,
    };
    const leaves = seeds.filter((seed) => answerSchemas.say.parse(JSON.parse(askScripted(goodbye, seed))).leave);
    expect(leaves.length).toBeGreaterThan(0);
    expect(leaves.length).toBeLessThan(seeds.length / 2);
  });
});

describe('H09: the scripted mind after a talk', () => {
  it('H09: would go on another time with somebody it likes, now and then, and never with others', () => {
    const wishes = (affinity: number) =>
      seeds.filter((seed) => {
        const answer = answerSchemas.recap.parse(JSON.parse(askScripted({ ...recap, company: [leo(affinity)] }, seed)));
        return answer.again !== null;
      }).length;
    expect(wishes(60)).toBeGreaterThan(3);
    expect(wishes(60)).toBeLessThan(seeds.length / 2);
    expect(wishes(5)).toBe(0);
  });
});

describe('H11: liking in words', () => {
  const { talk } = phrasesOf('en');
  const isOneOf = (lines: readonly string[], text: string) => lines.some((line) => text.includes(line.replace('{other}', 'Leo')));

  it('H11: one is short with those one does not like, and warm to those one likes', () => {
    const cool = seeds.map((seed) => opened([leo(-40)], seed));
    const warm = seeds.map((seed) => opened([leo(70)], seed));
    expect(cool.some(({ text }) => isOneOf(talk.openCool, text))).toBe(true);
    expect(warm.some(({ text }) => isOneOf(talk.openCool, text))).toBe(false);
    expect(Math.max(...cool.map(({ maxTurns }) => maxTurns))).toBeLessThan(Math.max(...warm.map(({ maxTurns }) => maxTurns)));
    const kind = (affinity: number) => seeds.filter((seed) => isOneOf(talk.warm, said([leo(affinity)], seed).text)).length;
    expect(kind(70)).toBeGreaterThan(3);
    expect(kind(0)).toBe(0);
  });
});
