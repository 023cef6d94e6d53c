import { type ErrorCode, errorCodes } from '@/lib/errors';

/** What NextAuth passes on of a refused log-in: one of our codes, its own name for wrong credentials, or something unforeseen. */
export function logInFailure(error: string | null | undefined): ErrorCode | 'unknown' {
  if (error === 'CredentialsSignin') return 'wrong-credentials';
  return errorCodes.find((code) => code === error) ?? 'unknown';
}
