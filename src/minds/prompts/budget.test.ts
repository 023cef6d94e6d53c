import { describe, expect, it } from 'vitest';
import { languages } from '@/lib/localized';
import type { Scene } from '@/simulation/scene';
import { sampleQuestions, sampleScene } from '../sample-questions';
import { estimateTokens, partTokens } from '../token-budget';
import { promptFor } from './index';

const many = <T>(count: number, one: (index: number) => T) => Array.from({ length: count }, (_, index) => one(index));

/** A life that is full of everything, at great length. */
function fullScene(word: string): Partial<Scene> {
  const long = word.repeat(60);
  const plan = many(16, (i) => ({
    clock: `${String(i + 6).padStart(2, '0')}:00`,
    minutes: 60,
    activity: 'leisure',
    place: word,
    note: long,
    isNow: i === 4,
  }));
  const appointment = {
    kind: 'offline-chat' as const,
    with: [word],
    place: word,
    day: 3,
    clock: '18:00',
    minutes: 60,
    startsIn: 90,
  };
  return {
    map: many(24, (i) => ({ name: `${word}${i}`, hours: '07:00-22:00', hasFood: true })),
    people: many(40, (i) => ({ id: `u-${i}`, name: `${word}${i}`, doing: word, familiarity: 33.3333, affinity: 1.5 })),
    plan,
    appointments: many(9, (i) => ({ ...appointment, id: `e-${i}`, note: long, isDue: false, isHere: false })),
    recent: many(8, (i) => ({ clock: '10:00', action: 'publish-post', note: `${i} ${long}` })),
  };
}

describe.each([
  ['en', 'words and '],
  ['zh', '很多话'],
] as const)('I02: a prompt in %s', (language, word) => {
  const usual = sampleQuestions(language, 'x').choose;
  const full = sampleQuestions(language, 'x', fullScene(word)).choose;
  const memories = {
    important: word.repeat(200),
    days: many(14, (i) => ({ day: 14 - i, text: word.repeat(100) })),
    knowledge: many(10, (i) => ({ text: `${i} ${word.repeat(40)}`, how: word })),
  };
  const commonMemories = many(30, (i) => `${i} ${word.repeat(10)}`);

  it('stays within the sum of its parts, whatever a life has brought together', () => {
    const lean = { ...usual, commonMemories: [], memories: { important: null, days: [], knowledge: [] } };
    const tokensOf = (question: typeof full) => {
      const { instructions, prompt } = promptFor(question);
      return estimateTokens(instructions) + estimateTokens(prompt);
    };
    const { town, map, plan, appointments, recent, people, memoriesForChoice } = partTokens;
    const allowed = town + map + plan + appointments + recent + people + memoriesForChoice.all;
    // Names, brackets and marks of a cut come on top of what is counted.
    expect(tokensOf({ ...full, memories, commonMemories }) - tokensOf(lean)).toBeLessThan(allowed * 1.5);
  });

  it('keeps of a plan every item, of what was done the last, of people the nearest', () => {
    const { prompt } = promptFor(full);
    const scene: Record<string, unknown[]> = JSON.parse(/<scene>([\s\S]*?)<\/scene>/.exec(prompt)?.[1] ?? '{}');
    expect(scene.plan).toHaveLength(16);
    expect(String(scene.recent?.at(-1))).toMatch(/publish-post · 7 /);
    expect(scene.people?.[0]).toEqual([`${word}0`, 33, 2, word]);
    expect(scene.people?.length).toBeLessThan(40);
  });
});

it.each(languages)(
  'I02: what changes least comes first, so that most of a prompt in %s is the same an hour later',
  (language) => {
    const morning = promptFor(sampleQuestions(language, 'x').choose);
    const later = sampleQuestions(language, 'x', {
      clock: '11:05',
      body: { ...sampleScene(language).body, fatigue: 40, hunger: 33 },
      recent: [{ clock: '11:00', action: 'work', note: '' }],
      people: [],
    });
    const { instructions, prompt } = promptFor(later.choose);
    expect(instructions).toBe(morning.instructions);
    const shared = [...prompt].findIndex((sign, i) => sign !== [...morning.prompt][i]);
    expect(prompt.slice(shared - 20, shared + 20)).toContain('recent');
    expect(prompt.slice(0, shared)).toContain('"knowledge"');
  },
);
