import { expect, test } from 'vitest';
import { newPasswordNames, newPasswordOf } from './new-password';

function filled(password: string, repeated: string): FormData {
  const form = new FormData();
  form.set(newPasswordNames.password, password);
  form.set(newPasswordNames.repeated, repeated);
  return form;
}

test('a new password counts when it was given twice, to the letter and the space', () => {
  expect(newPasswordOf(filled(' a long walk ', ' a long walk '))).toBe(' a long walk ');
  expect(newPasswordOf(filled('a long walk', 'a long Walk'))).toBeNull();
  expect(newPasswordOf(filled('a long walk', 'a long walk '))).toBeNull();
  expect(newPasswordOf(filled('a long walk', ''))).toBeNull();
});
