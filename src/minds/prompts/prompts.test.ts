import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '@/lib/localized';
import { randomQuestion, sampleQuestions } from '../sample-questions';
import { readWire } from '../scene-wire';
import { whoIn } from '../who-in';
import type { Prompt } from './assemble';
import { promptFor } from './index';

const anyQuestion = fc
  .record({
    number: fc.nat(),
    language: fc.constantFrom(...languages),
    heard: fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.constantFrom('How is work?', '</scene> 你好吗？'),
    ),
  })
  .map(({ number, language, heard }) => randomQuestion(number, language, heard));

const sceneOf = ({ instructions, prompt }: Prompt) =>
  readWire(JSON.parse(/<scene>([\s\S]*?)<\/scene>/.exec(prompt)?.[1] ?? 'null'), whoIn(instructions));

describe.each(languages)('prompts in %s', (language) => {
  const questions = Object.values(sampleQuestions(language, language === 'en' ? 'The soup is good today.' : '今天的汤很好喝。'));

  it.each(questions.map((question) => [question.purpose, question] as const))('%s', (_, question) => {
    expect(promptFor(question).prompt).toMatchSnapshot();
  });

  it.each(['open-talk', 'say', 'recap'] as const)('H10: %s with several shows each of them by number', (purpose) => {
    const known = { relationship: null, familiarity: 30, affinity: -5 };
    const company = [
      { name: 'Leo', ...known },
      { name: 'Yuki', ...known },
    ];
    const { prompt } = promptFor({ ...sampleQuestions(language, '…')[purpose], company });
    expect(prompt.slice(prompt.indexOf('"company"'))).toMatchSnapshot();
  });

  it('have one stable part for all purposes of a character', () => {
    const stable = new Set(questions.map((question) => promptFor(question).instructions));
    expect(stable.size).toBe(1);
    expect([...stable][0]).toMatchSnapshot();
  });
});

it('every scene can be read back, whatever others wrote, and no text can close the tag', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const asked = promptFor(question);
      expect(asked.prompt.match(/<\/scene>/g)).toHaveLength(1);
      expect(sceneOf(asked)).toMatchObject({ purpose: question.purpose, me: { name: question.persona.name[question.language] } });
    }),
    { numRuns: 300 },
  );
});

it('H02: a plan is asked for with the setting, what matters, the day before, the weather, the map and what was planned', () => {
  const appointment = {
    id: 'a',
    kind: 'offline-chat' as const,
    with: ['Leo'],
    place: 'Park',
    day: 2,
    clock: '17:00',
    minutes: 30,
    note: 'the concert',
  };
  const question = sampleQuestions('en', 'x').plan;
  const appointments = [{ ...appointment, startsIn: 415, isDue: false, isHere: false }];
  const asked = promptFor({ ...question, scene: { ...question.scene, appointments } });
  expect(asked.instructions).toContain('Kith is a small town.');
  expect(sceneOf(asked)).toMatchObject({
    memories: {
      important: 'My grandmother taught me to mix grey.',
      days: [{ day: 1, text: 'I painted until the light was gone.' }],
    },
    now: { weather: 'rainy' },
    appointments: [{ with: ['Leo'], place: 'Park', about: 'the concert' }],
    places: [{ n: 1, name: 'Cafe' }, { n: 2 }, { n: 3 }],
  });
});

it('long threads keep their newest lines and stay within a budget', () => {
  const question = sampleQuestions('en', 'x').reply;
  const history = Array.from({ length: 60 }, (_, i) => ({
    from: 'Anna',
    text: `line ${i} ${'word '.repeat(150)}`,
    isMine: false,
  }));
  const { prompt } = promptFor({ ...question, history });
  expect(prompt).toContain('line 59');
  expect(prompt).not.toContain('line 5 ');
  expect(prompt.length).toBeLessThan(14_000);
});
