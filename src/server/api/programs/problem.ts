// Failures as programs read them: problem details (RFC 9457), with our code beside the status.
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { DomainError, type ErrorCode } from '@/lib/errors';
import type { Log } from '../../platform/log';
import { errorData, toPublicError, trpcCodes } from '../error-map';

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

type Problem = { status: number; code: string; detail?: string; more?: object; headers?: Record<string, string> };

export function problem({ status, code, detail, more, headers }: Problem): Response {
  const body = { type: 'about:blank', title: titles[status] ?? 'Error', status, code, ...(detail ? { detail } : {}), ...more };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json', ...headers } });
}

/** Whatever was thrown, as nobody but the log may know more of it. */
export function problemOf(error: unknown, log: Log): Response {
  const cause = error instanceof DomainError ? new TRPCError({ code: trpcCodes[error.code], cause: error }) : error;
  const given = cause instanceof TRPCError ? cause : new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause });
  const shown = toPublicError(given, log);
  const { domainCode, retryAfterMs, zod, errorId } = errorData(shown);
  const code: ErrorCode | 'internal-error' | string = domainCode ?? shown.message;
  return problem({
    status: getHTTPStatusCodeFromError(shown),
    code,
    more: { ...(zod ? { errors: zod } : {}), ...(errorId ? { errorId } : {}) },
    headers: {
      ...(retryAfterMs === null ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) }),
      ...(code === 'token-refused' ? { 'www-authenticate': 'Bearer' } : {}),
    },
  });
}
