// One blocking XREAD serves all readers of this process. Readers pull, so a slow one costs nothing but its position.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { Log } from '../log';
import type { RedisClients } from '../redis/create-redis';
import { parseEntries, parseStreams, type StreamEntry } from './stream-entry';
import { StreamTopic } from './stream-topic';

/** Redis went away while reading. */
export class StreamAway extends Error {
  override readonly name = 'StreamAway';
}

export type StreamHub = {
  /**
   * Entries after `after` (null: from the first that is kept), as they come, until abort. Throws `StreamAway`. Entries that were
   * trimmed are left out silently.
   */
  read(key: string, after: string | null, signal: AbortSignal): AsyncGenerator<StreamEntry[]>;
  /** The newest id that this process has seen of a stream that is being read. */
  headOf(key: string): string | undefined;
  close(): Promise<void>;
};

const RING = 1000;
const PAGE = 500;
const BLOCK_MS = 5000;
const LINGER_MS = 5000;

export function createStreamHub(app: { redis: RedisClients; log: Log }): StreamHub {
  const topics = new Map<string, StreamTopic>();
  const control = { key: app.redis.key('hub', randomUUID()), head: '0-0' };
  let blocking: Redis | undefined;
  let running: Promise<void> | undefined;
  let isUp = false;
  let isClosed = false;

  function setUp(up: boolean): void {
    isUp = up;
    if (!up) for (const topic of topics.values()) topic.wake();
  }

  async function readOnce(client: Redis): Promise<void> {
    const list = [...topics.values()];
    const keys = [control.key, ...list.map((topic) => topic.key)];
    const heads = [control.head, ...list.map((topic) => topic.head)];
    const reply = await client.xread('COUNT', 1000, 'BLOCK', BLOCK_MS, 'STREAMS', ...keys, ...heads);
    for (const [key, entries] of parseStreams(reply)) {
      if (key === control.key) control.head = entries.at(-1)?.id ?? control.head;
      else topics.get(key)?.push(entries);
    }
  }

  async function run(): Promise<void> {
    const client = app.redis.blocking();
    blocking = client;
    client.on('ready', () => setUp(true));
    client.on('close', () => setUp(false));
    while (!isClosed) {
      try {
        await readOnce(client);
      } catch (error) {
        if (!isClosed) app.log.debug({ error: String(error) }, 'reading streams failed');
        await sleep(100);
      }
    }
  }

  // The blocked read does not know a new stream: an entry in a stream of our own ends its waiting.
  async function ring(client: Redis): Promise<void> {
    await client.multi().xadd(control.key, 'MAXLEN', 1, '*', 'd', '').pexpire(control.key, 60_000).exec();
  }

  async function open(key: string): Promise<StreamTopic> {
    running ??= run();
    const known = topics.get(key);
    if (known) return known;
    const client = await app.redis.command();
    const [newest] = parseEntries(await client.xrevrange(key, '+', '-', 'COUNT', 1));
    const topic = topics.get(key) ?? new StreamTopic(key, newest?.id ?? '0-0', RING);
    topics.set(key, topic);
    await ring(client);
    return topic;
  }

  function leave(topic: StreamTopic): void {
    topic.readers -= 1;
    const forget = () => {
      if (topic.readers === 0 && topics.get(topic.key) === topic) topics.delete(topic.key);
    };
    if (topic.readers === 0) setTimeout(forget, LINGER_MS).unref();
  }

  async function page(key: string, after: string | null): Promise<StreamEntry[]> {
    const client = await app.redis.command();
    return parseEntries(await client.xrange(key, after === null ? '-' : `(${after}`, '+', 'COUNT', PAGE));
  }

  const away = (error: unknown): never => {
    throw new StreamAway('Redis does not answer', { cause: error });
  };

  async function* follow(topic: StreamTopic, after: string | null, signal: AbortSignal): AsyncGenerator<StreamEntry[]> {
    let seen = after;
    let isBehind = seen === null;
    while (!signal.aborted) {
      const fromRing = isBehind || seen === null ? undefined : topic.after(seen, PAGE);
      const entries = fromRing ?? (await page(topic.key, seen).catch(away));
      const last = entries.at(-1)?.id;
      if (last) {
        seen = last;
        yield entries;
      } else if (fromRing) {
        if (!isUp) throw new StreamAway('The connection to Redis is gone');
        await topic.sleep(signal);
      } else {
        // Nothing is kept after our position: from here on the ring serves, from its beginning (an entry may have come meanwhile).
        isBehind = false;
        seen = topic.reachable(seen ?? '0-0');
      }
    }
  }

  return {
    async *read(key, after, signal) {
      const topic = await open(key).catch(away);
      topic.readers += 1;
      try {
        for (let waited = 0; !isUp && waited < 2000 && !signal.aborted; waited += 20) await sleep(20);
        yield* follow(topic, after, signal);
      } finally {
        leave(topic);
      }
    },
    headOf: (key) => topics.get(key)?.head,
    async close() {
      isClosed = true;
      setUp(false);
      blocking?.disconnect();
      await running;
    },
  };
}
