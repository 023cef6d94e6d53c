import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '@/lib/errors';
import type { Config } from './env';
import type { RateLimiter, RateRule } from './rate-limit';
import type { RedisClients } from './redis/create-redis';

type Rule = { points: number; seconds: number; forgive: 'all' | 'one' };

/** `forgive: 'one'` gives back only the point of the success: a valid account must not wipe the failures of its address. */
const rules = {
  'log-in-address': { points: 20, seconds: 60, forgive: 'one' },
  'log-in-account': { points: 10, seconds: 15 * 60, forgive: 'all' },
  'second-factor': { points: 8, seconds: 15 * 60, forgive: 'all' },
  'step-up': { points: 10, seconds: 15 * 60, forgive: 'all' },
  'reset-address': { points: 25, seconds: 5 * 60, forgive: 'one' },
  'reset-account': { points: 5, seconds: 30 * 60, forgive: 'one' },
  'verify-mail': { points: 5, seconds: 30 * 60, forgive: 'one' },
  // as many as the setting says
  register: { points: 60, seconds: 3600, forgive: 'one' },
  read: { points: 1200, seconds: 60, forgive: 'one' },
  write: { points: 120, seconds: 60, forgive: 'one' },
  // receipts of devices, which have no log-in: behind one network there may be many
  device: { points: 600, seconds: 60, forgive: 'one' },
  report: { points: 20, seconds: 3600, forgive: 'one' },
  upload: { points: 60, seconds: 60, forgive: 'one' },
} as const satisfies Record<RateRule, Rule>;

/** Counts in Redis; in this process while Redis is away, so that limits hold then too (per process). */
export function createRateLimiter(redis: RedisClients, config: Pick<Config, 'registrationsPerHour'>): RateLimiter {
  const limiters = new Map<RateRule, Promise<RateLimiterAbstract>>();

  async function open(rule: RateRule): Promise<RateLimiterAbstract> {
    const { points: usual, seconds: duration } = rules[rule];
    const points = rule === 'register' ? config.registrationsPerHour : usual;
    const keyPrefix = redis.key('limit', rule);
    const insuranceLimiter = new RateLimiterMemory({ keyPrefix, points, duration });
    return new RateLimiterRedis({ storeClient: await redis.command(), keyPrefix, points, duration, insuranceLimiter });
  }

  function limiterOf(rule: RateRule): Promise<RateLimiterAbstract> {
    const known = limiters.get(rule) ?? open(rule);
    limiters.set(rule, known);
    return known;
  }

  return {
    async take(rule, key, points = 1) {
      const limiter = await limiterOf(rule);
      try {
        await limiter.consume(key, points);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw new DomainError('rate-limited', `Too much of ${rule}`, { retryAfterMs: refusal.msBeforeNext });
      }
    },
    async forgive(rule, key) {
      const limiter = await limiterOf(rule);
      await (rules[rule].forgive === 'all' ? limiter.delete(key) : limiter.reward(key, 1));
    },
  };
}
