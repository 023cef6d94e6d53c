/** What is limited, per key (account id, or network address for strangers). The numbers: create-rate-limiter.ts. */
export type RateRule =
  | 'log-in-address'
  | 'log-in-account'
  | 'second-factor'
  | 'step-up'
  | 'reset-address'
  | 'reset-account'
  | 'verify-mail'
  | 'register'
  | 'read'
  | 'write'
  | 'upload'
  | 'device'
  | 'report';

export type RateLimiter = {
  /** Takes `points` (default 1) or throws `DomainError('rate-limited')` with `retryAfterMs`. Works (in memory) while Redis is away. */
  take(rule: RateRule, key: string, points?: number): Promise<void>;
  /** Forgets what was taken, after a success that should not count. */
  forgive(rule: RateRule, key: string): Promise<void>;
};
