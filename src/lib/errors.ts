/** Every foreseen failure has a code here; each door maps all of them (tRPC: server/api/error-map.ts). */
export const errorCodes = [
  'not-signed-in',
  'not-allowed',
  'suspended',
  'rate-limited',
  'bad-input',
  'bad-cursor',
  'username-taken',
  'wrong-credentials',
  'weak-password',
  'too-young',
  'age-declared',
  'not-in-reduced-mode',
  'export-not-found',
  'wrong-password',
  'wrong-code',
  'second-factor-needed',
  'second-factor-on',
  'passkey-refused',
  'passkey-not-found',
  'passkeys-full',
  'token-not-found',
  'token-refused',
  'tokens-full',
  'scope-missing',
  'password-missing',
  'log-in-again',
  'arrival-gone',
  'identity-not-found',
  'mail-taken',
  'link-invalid',
  'target-not-found',
  'user-not-found',
  'post-not-found',
  'post-deleted',
  'post-removed',
  'post-changed',
  'replies-closed',
  'comment-not-found',
  'image-not-found',
  'image-unreadable',
  'image-too-large',
  'upload-quota',
  'conversation-not-found',
  'message-to-self',
  'message-not-found',
  'may-not-write',
  'request-pending',
  'group-full',
  'follow-self',
  'not-with-oneself',
  'report-not-possible',
  'case-not-found',
  'case-closed',
  'case-taken',
  'not-decidable',
  'appealed-already',
  'too-many-words',
  'answer-not-last',
  'asked-too-often',
  'world-not-found',
  'world-not-running',
  'world-not-paused',
  'world-busy',
  'place-not-found',
  'character-not-found',
  'memory-not-found',
  'character-retired',
  'character-not-retired',
  'home-full',
  'card-unreadable',
  'endpoint-not-found',
  'action-not-found',
  'model-unavailable',
  'model-answer-unusable',
  'model-budget-spent',
  'store-unavailable',
  'database-unavailable',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

// Next bundles pages and route handlers apart, each with a class of its own: what one of them throws is looked at in the other.
const brand = Symbol.for('kith.DomainError');

/** A foreseen failure: a code for machines and a sentence for the log. What a person sees is in the catalogues under `errors.<code>`. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly [brand] = true;

  static override [Symbol.hasInstance](value: unknown): value is DomainError {
    return typeof value === 'object' && value !== null && brand in value;
  }

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** `retryAfterMs`: wall milliseconds until another try makes sense */
    readonly details: { cause?: unknown; retryAfterMs?: number } = {},
  ) {
    super(message, { cause: details.cause });
  }

  /** True when the same call may succeed later without a change of input. */
  get isTransient(): boolean {
    return transient.has(this.code);
  }
}

const transient: ReadonlySet<ErrorCode> = new Set([
  'rate-limited',
  'world-busy',
  'model-unavailable',
  'store-unavailable',
  'database-unavailable',
]);
