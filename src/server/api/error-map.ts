// Every failure on its way out: foreseen ones by their code, all others with a number for the log and nothing else, so that no
// SQL, path or host name reaches a browser.
import { randomUUID } from 'node:crypto';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { DomainError, type ErrorCode } from '@/lib/errors';
import { isDatabaseDown, isUnstorableText } from '../platform/db/error-codes';
import type { Log } from '../platform/log';

export const trpcCodes = {
  'not-signed-in': 'UNAUTHORIZED',
  'not-allowed': 'FORBIDDEN',
  suspended: 'FORBIDDEN',
  'rate-limited': 'TOO_MANY_REQUESTS',
  'bad-input': 'BAD_REQUEST',
  'bad-cursor': 'BAD_REQUEST',
  'username-taken': 'CONFLICT',
  'wrong-credentials': 'UNAUTHORIZED',
  'weak-password': 'BAD_REQUEST',
  'too-young': 'FORBIDDEN',
  'age-declared': 'CONFLICT',
  'not-in-reduced-mode': 'FORBIDDEN',
  'export-not-found': 'NOT_FOUND',
  'wrong-password': 'FORBIDDEN',
  'wrong-code': 'FORBIDDEN',
  'second-factor-needed': 'FORBIDDEN',
  'second-factor-on': 'CONFLICT',
  'passkey-refused': 'FORBIDDEN',
  'passkey-not-found': 'NOT_FOUND',
  'passkeys-full': 'CONFLICT',
  'token-not-found': 'NOT_FOUND',
  'token-refused': 'UNAUTHORIZED',
  'tokens-full': 'CONFLICT',
  'scope-missing': 'FORBIDDEN',
  'password-missing': 'CONFLICT',
  'log-in-again': 'FORBIDDEN',
  'arrival-gone': 'NOT_FOUND',
  'identity-not-found': 'NOT_FOUND',
  'mail-taken': 'CONFLICT',
  'link-invalid': 'NOT_FOUND',
  'target-not-found': 'NOT_FOUND',
  'user-not-found': 'NOT_FOUND',
  'post-not-found': 'NOT_FOUND',
  'post-deleted': 'NOT_FOUND',
  'post-removed': 'NOT_FOUND',
  'post-changed': 'CONFLICT',
  'replies-closed': 'FORBIDDEN',
  'comment-not-found': 'NOT_FOUND',
  'image-not-found': 'NOT_FOUND',
  'image-unreadable': 'UNPROCESSABLE_CONTENT',
  'image-too-large': 'PAYLOAD_TOO_LARGE',
  'upload-quota': 'TOO_MANY_REQUESTS',
  'conversation-not-found': 'NOT_FOUND',
  'message-to-self': 'BAD_REQUEST',
  'message-not-found': 'NOT_FOUND',
  'may-not-write': 'FORBIDDEN',
  'request-pending': 'TOO_MANY_REQUESTS',
  'group-full': 'CONFLICT',
  'follow-self': 'BAD_REQUEST',
  'not-with-oneself': 'BAD_REQUEST',
  'report-not-possible': 'NOT_FOUND',
  'case-not-found': 'NOT_FOUND',
  'case-closed': 'CONFLICT',
  'case-taken': 'CONFLICT',
  'not-decidable': 'CONFLICT',
  'appealed-already': 'CONFLICT',
  'too-many-words': 'BAD_REQUEST',
  'answer-not-last': 'CONFLICT',
  'asked-too-often': 'TOO_MANY_REQUESTS',
  'world-not-found': 'NOT_FOUND',
  'place-not-found': 'NOT_FOUND',
  'world-not-running': 'PRECONDITION_FAILED',
  'world-not-paused': 'PRECONDITION_FAILED',
  'world-busy': 'CONFLICT',
  'character-not-found': 'NOT_FOUND',
  'memory-not-found': 'NOT_FOUND',
  'character-retired': 'CONFLICT',
  'character-not-retired': 'CONFLICT',
  'home-full': 'CONFLICT',
  'card-unreadable': 'UNPROCESSABLE_CONTENT',
  'endpoint-not-found': 'NOT_FOUND',
  'action-not-found': 'NOT_FOUND',
  'model-unavailable': 'SERVICE_UNAVAILABLE',
  'model-answer-unusable': 'BAD_GATEWAY',
  'model-budget-spent': 'TOO_MANY_REQUESTS',
  'store-unavailable': 'SERVICE_UNAVAILABLE',
  'database-unavailable': 'SERVICE_UNAVAILABLE',
} as const satisfies Record<ErrorCode, TRPCError['code']>;

/** What nobody foresaw; `id` is in the log beside what really happened. */
export class UnforeseenError extends Error {
  override readonly name = 'UnforeseenError';
  constructor(readonly id: string) {
    super('internal-error');
  }
}

const foreseen = (error: DomainError) => new TRPCError({ code: trpcCodes[error.code], message: error.code, cause: error });

/** The same failure as a browser may see it. Its message is a code. */
export function toPublicError(error: TRPCError, log: Log): TRPCError {
  const { cause } = error;
  if (cause instanceof UnforeseenError) return error;
  if (cause instanceof DomainError) {
    log.debug({ code: cause.code, detail: cause.message }, 'refused');
    return foreseen(cause);
  }
  if (cause instanceof ZodError) return new TRPCError({ code: 'BAD_REQUEST', message: 'bad-input', cause });
  if (isDatabaseDown(cause)) {
    log.error({ err: cause }, 'the database is away');
    return foreseen(new DomainError('database-unavailable', 'The database is away'));
  }
  if (isUnstorableText(cause)) return foreseen(new DomainError('bad-input', 'A text that Postgres cannot store', { cause }));
  if (error.code !== 'INTERNAL_SERVER_ERROR') return error;
  const id = randomUUID().slice(0, 8);
  log.error({ err: cause ?? error, errorId: id }, 'a procedure failed');
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'internal-error', cause: new UnforeseenError(id) });
}

export type ErrorData = {
  domainCode: ErrorCode | null;
  /** wall milliseconds until another try makes sense */
  retryAfterMs: number | null;
  zod: { formErrors: string[]; fieldErrors: Record<string, string[] | undefined> } | null;
  errorId: string | null;
};

function flatten(error: ZodError): NonNullable<ErrorData['zod']> {
  const formErrors: string[] = [];
  const fieldErrors: Record<string, string[]> = {};
  for (const { path, message } of error.issues) {
    const [field] = path;
    if (field === undefined) formErrors.push(message);
    else fieldErrors[String(field)] = [...(fieldErrors[String(field)] ?? []), message];
  }
  return { formErrors, fieldErrors };
}

/** What accompanies the code of a public error, under `error.data`. */
export function errorData({ code, cause }: TRPCError): ErrorData {
  const zod = cause instanceof ZodError ? flatten(cause) : null;
  const isBadInput = code === 'BAD_REQUEST' || code === 'PARSE_ERROR';
  return {
    domainCode: cause instanceof DomainError ? cause.code : isBadInput ? 'bad-input' : null,
    retryAfterMs: cause instanceof DomainError ? (cause.details.retryAfterMs ?? null) : null,
    zod,
    errorId: cause instanceof UnforeseenError ? cause.id : null,
  };
}
