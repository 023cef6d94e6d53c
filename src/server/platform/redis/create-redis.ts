import { Redis, type RedisOptions } from 'ioredis';
import type { Config } from '../env';
import type { Log } from '../log';

export type RedisClients = {
  /** The connection for ordinary commands. Fails fast (no queueing) while Redis is away. */
  command(): Promise<Redis>;
  /** A connection of its own for commands that block; comes back by itself. */
  blocking(): Redis;
  /** `<prefix>:<parts…>` */
  key(...parts: readonly string[]): string;
  close(): void;
};

const base = {
  lazyConnect: true,
  connectTimeout: 2000,
  enableOfflineQueue: false,
  retryStrategy: (times: number) => Math.min(50 * 2 ** Math.min(times, 6), 2000),
} satisfies RedisOptions;

/** Redis is the air, not the ground: connections are made when first used, and losing them is a log line. */
export function createRedis(app: { config: Config; log: Log }): RedisClients {
  const { url, prefix } = app.config.redis;
  const open = new Set<Redis>();
  let shared: { client: Redis; settled: Promise<void> } | undefined;

  function connect(options: RedisOptions, name: string): { client: Redis; settled: Promise<void> } {
    const client = new Redis(url, { ...base, ...options });
    let isAway = false;
    client.on('error', (error: Error) => {
      if (!isAway) app.log.warn({ error: error.message, connection: name }, 'Redis is away');
      isAway = true;
    });
    client.on('ready', () => {
      if (isAway) app.log.info({ connection: name }, 'Redis is back');
      isAway = false;
    });
    open.add(client);
    // Only the very first command waits for the connection; whether it came about is the command's to find out.
    return { client, settled: client.connect().catch(() => {}) };
  }

  return {
    async command() {
      shared ??= connect({ maxRetriesPerRequest: 1, commandTimeout: 1000 }, 'command');
      await shared.settled;
      return shared.client;
    },
    // A blocked read answers every few seconds, so a silent socket is a dead one.
    blocking: () => connect({ maxRetriesPerRequest: 0, socketTimeout: 15_000 }, 'blocking').client,
    key: (...parts) => [prefix, ...parts].join(':'),
    close() {
      for (const client of open) client.disconnect();
      open.clear();
    },
  };
}
