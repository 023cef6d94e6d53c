import { type ErrorCode, errorCodes } from '@/lib/errors';

export type LogInFailure = { code: ErrorCode | 'unknown'; waitSeconds: number | null };

/**
 * What NextAuth passes on of a refused log-in: one of our codes, with seconds to wait after a colon; its own name for wrong
 * credentials; or something unforeseen.
 */
export function logInFailure(error: string | null | undefined): LogInFailure {
  const [, name = '', seconds] = /^([a-zA-Z-]+)(?::(\d{1,6}))?$/.exec(error ?? '') ?? [];
  const code = name === 'CredentialsSignin' ? 'wrong-credentials' : errorCodes.find((known) => known === name);
  return { code: code ?? 'unknown', waitSeconds: seconds ? Number(seconds) : null };
}
