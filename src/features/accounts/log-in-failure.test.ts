import { expect, it } from 'vitest';
import { logInFailure } from './log-in-failure';

it.each([
  ['wrong-credentials', 'wrong-credentials', null],
  ['rate-limited:840', 'rate-limited', 840],
  ['rate-limited', 'rate-limited', null],
  ['second-factor-needed', 'second-factor-needed', null],
  ['database-unavailable', 'database-unavailable', null],
  ['CredentialsSignin', 'wrong-credentials', null],
  ['internal-error', 'unknown', null],
  ['rate-limited:soon', 'unknown', null],
  [undefined, 'unknown', null],
] as const)('a log-in refused with %s is told as %s', (error, code, waitSeconds) => {
  expect(logInFailure(error)).toEqual({ code, waitSeconds });
});
