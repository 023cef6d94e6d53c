import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languages } from '@/lib/localized';
import { choosePrompt } from './prompts/choose';
import { perceived } from './prompts/perceived';
import { randomQuestion, sampleQuestions } from './sample-questions';
import { readWire, wireOf } from './scene-wire';
import { whoIn } from './who-in';

it('what a prompt says shortly is read back as it was', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...languages), (number, language) => {
      const question = sampleQuestions(language, 'x', randomQuestion(number, language, 'x').scene).choose;
      const { instructions, prompt } = choosePrompt(question);
      const read = readWire(JSON.parse(/<scene>([\s\S]*?)<\/scene>/.exec(prompt)?.[1] ?? 'null'), whoIn(instructions));
      const { nearby, objects, phone, ...seen } = perceived(question);
      expect(read).toMatchObject(seen);
      expect(read?.purpose === 'choose' ? read.options.map(({ n, action, target }) => ({ n, action, target })) : []).toEqual(
        question.offers.map(({ n, action, target }) => ({ n, action, target })),
      );
    }),
    { numRuns: 100 },
  );
});

it('of the places around those are told that one can go to, with what a meal costs there', () => {
  const question = sampleQuestions('en', 'x').choose;
  const read = readWire(
    wireOf({
      ...perceived(question),
      options: [{ n: 1, action: 'move', target: 'Xiaohong’s home', minutes: 20 }],
      later: [{ n: 2, action: 'eat' }],
    }),
    whoIn(''),
  );
  expect(read?.nearby).toEqual([{ name: 'Xiaohong’s home', distance: 20, open: true, meal: 0 }]);
  expect(read).toMatchObject({ later: [{ n: 2, action: 'eat' }] });
});

it('what is no scene is none', () => {
  for (const wrong of [null, [], 'x', {}, { purpose: 'choose' }, { purpose: 'say', now: 3, people: [1] }])
    expect(readWire(wrong, whoIn(''))).toBeNull();
});
