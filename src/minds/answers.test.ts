import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerSchemas, choiceSchemaFor } from './answers';
import { sampleQuestions } from './sample-questions';

describe('H07: what a model returned', () => {
  it('is read leniently where a slip does no harm', () => {
    expect(answerSchemas.choose.parse({ choice: '3', extra: 1 })).toEqual({ choice: 3, reason: '', minutes: null, next: [] });
    expect(answerSchemas.choose.parse({ choice: 3, next: ['4', 9] }).next).toEqual([4, 9]);
    expect(answerSchemas.choose.parse({ choice: 3, next: 'eat, then work' }).next).toEqual([]);
    expect(answerSchemas.say.parse({ text: '"Hello there."' })).toEqual({ text: 'Hello there.', leave: false });
    expect(answerSchemas.say.parse({ text: 'x', leave: 'true' }).leave).toBe(true);
    expect(answerSchemas.recap.parse({ memory: 'm', relationship: 'r', warmth: '+9'.slice(1) }).warmth).toBe(2);
    expect(answerSchemas.plan.parse({ plan: [{ at: '8:00', activity: 'eat', place: '2' }] }).plan[0]).toEqual({
      at: '08:00',
      minutes: 60,
      activity: 'eat',
      place: 2,
      note: '',
    });
    const reactions = [{ n: 1, like: true, comment: '' }];
    expect(answerSchemas['phone-session'].parse({ reactions }).reactions[0]?.comment).toBeNull();
  });

  it('is cut at a word when it is too long, and cleaned', () => {
    const { text } = answerSchemas['compose-post'].parse({ text: `a\u0000b ${'word '.repeat(400)}` });
    expect(text.startsWith('ab word')).toBe(true);
    expect(text.length).toBeLessThanOrEqual(1000);
    expect(text).toMatch(/ word…$/);
  });

  it('is refused where it matters', () => {
    for (const wrong of [{}, { choice: 0 }, { choice: 1.5 }, { choice: 'first' }, null, [], 'x'])
      expect(answerSchemas.choose.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    expect(answerSchemas['compose-post'].safeParse({ text: '  \n ' }).success).toBe(false);
    expect(answerSchemas.plan.safeParse({ plan: [{ at: '25:00', activity: 'eat' }] }).success).toBe(false);
    expect(answerSchemas.plan.safeParse({ plan: [{ at: '08:00', activity: 'fly' }] }).success).toBe(false);
  });

  it('must choose what was offered, else says what was', () => {
    const schema = choiceSchemaFor(sampleQuestions('en', 'x').choose);
    expect(schema.parse({ choice: 7, reason: 'r' }).choice).toBe(7);
    expect(schema.safeParse({ choice: 8 }).error?.issues[0]?.message).toContain('1, 2, 3, 4, 5, 6, 7');
  });
});

it.each(Object.entries(answerSchemas))('%s has a JSON schema whose keys are all required', (_, schema) => {
  const json = z.toJSONSchema(schema, { io: 'input' });
  expect(json.type).toBe('object');
  expect([...(json.required ?? [])].sort()).toEqual(Object.keys(json.properties ?? {}).sort());
});
