import { expect, it } from 'vitest';
import { logInFailure } from './log-in-failure';

it.each([
  ['wrong-credentials', 'wrong-credentials'],
  ['rate-limited', 'rate-limited'],
  ['database-unavailable', 'database-unavailable'],
  ['CredentialsSignin', 'wrong-credentials'],
  ['internal-error', 'unknown'],
  [undefined, 'unknown'],
])('a log-in refused with %s is told as %s', (error, code) => {
  expect(logInFailure(error)).toBe(code);
});
