import { describe, expect, it } from 'vitest';
import { languages } from '@/lib/localized';
import { answerSchemas } from '../answers';
import { askScripted } from '../ask-scripted';
import { sampleQuestions, sampleSpeakers } from '../sample-questions';

const seeds = Array.from({ length: 40 }, (_, n) => `seed ${n}`);

describe.each(languages)('H09: a whole talk of the scripted mind in %s', (language) => {
  const question = { ...sampleQuestions(language, '…')['whole-talk'], lines: [], maxLines: 12 };
  const talks = seeds.map((seed) => answerSchemas['whole-talk'].parse(JSON.parse(askScripted(question, seed))));

  it('H09: begins with the one who is asked, goes back and forth, and fits', () => {
    for (const { lines } of talks) {
      expect(lines[0]?.n).toBe(1);
      expect(lines.length).toBeGreaterThanOrEqual(2);
      expect(lines.length).toBeLessThanOrEqual(12);
      for (const [index, line] of lines.entries()) expect(line.n).not.toBe(lines[index + 1]?.n);
    }
  });

  it('H09: is another one each time, and repeats nothing within itself', () => {
    const firsts = new Set(talks.map(({ lines }) => lines.map(({ text }) => text).join('\n')));
    expect(firsts.size).toBe(seeds.length);
    for (const { lines } of talks) expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length);
  });

  it('H09: sums it up for each of them, about the other', () => {
    for (const { recaps } of talks)
      expect(recaps.map(({ n, views }) => [n, views[0]?.n])).toEqual([
        [1, 2],
        [2, 1],
      ]);
  });

  it('H10: of three has all of them speak, and a word of each about both others', () => {
    const [me, leo] = sampleSpeakers(language);
    if (!me || !leo) throw new Error('There are two');
    const seen = { relationship: null, familiarity: 30, affinity: 10 };
    const speakers = ['A', 'B', 'C'].map((name, index) => ({
      ...leo,
      name: `${me.name} ${name}`,
      sees: [1, 2, 3].filter((n) => n !== index + 1).map((n) => ({ n, ...seen })),
    }));
    for (const seed of seeds.slice(0, 10)) {
      const { lines, recaps } = answerSchemas['whole-talk'].parse(JSON.parse(askScripted({ ...question, speakers }, seed)));
      if (lines.length > 2) expect(new Set(lines.map(({ n }) => n))).toEqual(new Set([1, 2, 3]));
      expect(recaps.map(({ views }) => views.map(({ n }) => n))).toEqual([
        [2, 3],
        [1, 3],
        [1, 2],
      ]);
    }
  });
});
