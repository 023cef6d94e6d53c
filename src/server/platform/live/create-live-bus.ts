import type { LiveEvent } from '@/contracts/live-events';
import type { Clock, Db, Tx } from '../app-context';
import type { Transactions } from '../db/create-transactions';
import type { Log } from '../log';
import type { RedisClients } from '../redis/create-redis';
import { appendEvents } from './append-events';
import type { StreamHub } from './create-stream-hub';
import type { LiveBus } from './live-bus';
import { readHead } from './read-events';
import { relayChannel } from './relay-channel';
import { subscribeChannel } from './subscribe-channel';

const SWEEP_MS = 3000;

type Parts = Pick<Transactions, 'afterCommitOnce' | 'beforeCommitOnce'> & {
  db: Db;
  redis: RedisClients;
  hub: StreamHub;
  log: Log;
  clock: Clock;
};

export function createLiveBus(app: Parts): LiveBus & { close(): void } {
  const subscribers = new Map<string, number>();
  const collected = new WeakMap<Tx, Map<string, LiveEvent[]>>();
  let sweeping: NodeJS.Timeout | undefined;

  async function relay(channel: string): Promise<void> {
    try {
      await relayChannel(app, channel);
    } catch (error) {
      app.log.debug({ channel, error: String(error) }, 'events were not relayed; they wait in Postgres');
    }
  }

  // Who committed may have died before relaying, or may not have reached Redis: subscribers look for themselves now and then,
  // one query a process.
  async function sweep(): Promise<void> {
    const names = [...subscribers.keys()];
    try {
      const rows = await app.db.liveChannel.findMany({ where: { name: { in: names } } });
      const behind = rows.filter((row) => {
        const head = app.hub.headOf(app.redis.key('live', row.name));
        return head !== undefined && row.lastSeq > Number(head.split('-')[0]);
      });
      for (const { name } of behind) await relay(name);
    } catch (error) {
      app.log.debug({ error: String(error) }, 'looking for events that were not relayed failed');
    }
  }

  function join(channel: string): void {
    subscribers.set(channel, (subscribers.get(channel) ?? 0) + 1);
    sweeping ??= setInterval(sweep, SWEEP_MS).unref();
  }

  function leave(channel: string): void {
    const left = (subscribers.get(channel) ?? 1) - 1;
    if (left > 0) subscribers.set(channel, left);
    else subscribers.delete(channel);
    if (subscribers.size === 0) close();
  }

  function close(): void {
    clearInterval(sweeping);
    sweeping = undefined;
  }

  return {
    // Collected here, numbered last: a channel's lock is wanted by everybody, and whoever held it while waiting for a post's
    // would deadlock with whoever likes that post.
    async append(tx, channel, events) {
      if (events.length === 0) return;
      const channels = collected.get(tx) ?? new Map<string, LiveEvent[]>();
      collected.set(tx, channels);
      const all = channels.get(channel) ?? [];
      channels.set(channel, all);
      all.push(...events);
      app.beforeCommitOnce(tx, `live:${channel}`, () => appendEvents(tx, channel, { events: all, at: app.clock.now() }));
      app.afterCommitOnce(tx, `live:${channel}`, () => relay(channel));
    },
    relay,
    head: (channel) => readHead(app.db, channel),
    async *subscribe(channel, after, signal) {
      join(channel);
      try {
        yield* subscribeChannel({ app, channel, key: app.redis.key('live', channel), signal }, after);
      } finally {
        leave(channel);
      }
    },
    close,
  };
}
