// Requests and tokens per minute, as services count them: in Redis, so that all processes share them; in this process alone while
// Redis is away or where there is none.
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RedisClients } from '../../redis/create-redis';
import type { EndpointConfig } from '../model-config';

export type Rates = {
  /** Takes one request of about so many tokens. Wall milliseconds until there is room; 0: taken. */
  take(tokens: number): Promise<number>;
  /** The answer is there: what it used beyond what was taken (or less, when negative). */
  settle(tokens: number): Promise<void>;
};

type Limits = Pick<EndpointConfig, 'id' | 'requestsPerMinute' | 'tokensPerMinute'>;
type Line = { limiter: RateLimiterAbstract; most: number };

const seconds = 60;
const unlimited: Rates = { take: async () => 0, settle: async () => undefined };

export function createRates({ id, requestsPerMinute, tokensPerMinute }: Limits, redis: RedisClients | undefined): Rates {
  if (requestsPerMinute === null && tokensPerMinute === null) return unlimited;
  const requests = open(`requests:${id}`, requestsPerMinute, redis);
  const tokens = open(`tokens:${id}`, tokensPerMinute, redis);
  return {
    async take(expected) {
      const wait = await takeFrom(await requests, 1);
      if (wait > 0) return wait;
      const forTokens = await takeFrom(await tokens, expected);
      // the request is not made after all
      if (forTokens > 0) await (await requests)?.limiter.reward('all', 1);
      return forTokens;
    },
    async settle(more) {
      const line = await tokens;
      if (!line || more === 0) return;
      await (more > 0 ? line.limiter.penalty('all', more) : line.limiter.reward('all', -more));
    },
  };
}

async function open(name: string, points: number | null, redis: RedisClients | undefined): Promise<Line | null> {
  if (points === null) return null;
  const settings = { points, duration: seconds, keyPrefix: redis?.key('llm', name) ?? name };
  const insuranceLimiter = new RateLimiterMemory(settings);
  if (!redis) return { limiter: insuranceLimiter, most: points };
  return { limiter: new RateLimiterRedis({ ...settings, storeClient: await redis.command(), insuranceLimiter }), most: points };
}

async function takeFrom(line: Line | null, points: number): Promise<number> {
  if (!line) return 0;
  // What alone is more than a minute's worth takes the whole minute.
  const taken = Math.min(points, line.most);
  try {
    await line.limiter.consume('all', taken);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    // consume() counts what it refused too
    await line.limiter.reward('all', taken);
    return Math.max(1, refusal.msBeforeNext);
  }
}
