import { expect, test } from 'vitest';
import { createCharacterInput } from '@/contracts/inputs/characters';
import { emptyForm } from './empty-form';
import { errorAt, errorsOf } from './form-errors';

test('H01: each field that is wrong says what is wrong with it', () => {
  const form = {
    ...emptyForm,
    username: 'a b c',
    bio: 'x'.repeat(501),
    persona: { ...emptyForm.persona, age: 30, name: { en: '', zh: '小明' }, goals: [{ en: '', zh: '' }] },
    relationships: ['leo', 'Leo'].map((username) => ({ username, familiarity: 1, affinity: 1, text: '' })),
  };
  const errors = errorsOf(createCharacterInput.safeParse(form).error?.issues ?? []);
  expect(errorAt(errors, 'username')).toBe('username-characters');
  expect(errorAt(errors, 'bio')).toBe('too-long');
  expect(errorAt(errors, 'persona.occupation')).toBe('needed');
  expect(errorAt(errors, 'persona.traits.0')).toBe('needed');
  expect(errorAt(errors, 'persona.goals')).toBe('needed');
  expect(errorAt(errors, 'life.homeId')).toBe('needed');
  expect(errorAt(errors, 'relationships')).toBe('twice');
  // One language is enough, and the age is given.
  expect(errorAt(errors, 'persona.name')).toBeNull();
  expect(errorAt(errors, 'persona.age')).toBeNull();
});
