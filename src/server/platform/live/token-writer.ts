import type { TokenEvent } from '@/contracts/live-events';
import type { Log } from '../log';
import type { RedisClients } from '../redis/create-redis';
import type { TokenWriter } from './token-streams';

const COALESCE_MS = 50;
const KEEP_MS = 10 * 60_000;
const MAX_ENTRIES = 2000;

/** Watching is a pleasure, not a promise: whatever Redis does, the writer goes on. */
export function createTokenWriter(app: { redis: RedisClients; log: Log }, key: string, attempt: number): TokenWriter {
  let buffer = '';
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;
  let hasBegun = false;
  let sending: Promise<void> = Promise.resolve();

  async function send(events: readonly TokenEvent[], isFirst: boolean): Promise<void> {
    try {
      const pipeline = (await app.redis.command()).multi();
      // Who comes late starts with this text, not with an earlier one of the same stream.
      if (isFirst) pipeline.xtrim(key, 'MAXLEN', 0);
      for (const event of events) pipeline.xadd(key, 'MAXLEN', '~', MAX_ENTRIES, '*', 'd', JSON.stringify(event));
      await pipeline.pexpire(key, KEEP_MS).exec();
    } catch (error) {
      app.log.debug({ key, error: String(error) }, 'watchers miss a piece of text');
    }
  }

  function push(events: readonly TokenEvent[], isFirst = false): Promise<void> {
    sending = sending.then(() => send(events, isFirst));
    return sending;
  }

  function takeText(): TokenEvent[] {
    clearTimeout(timer);
    timer = undefined;
    const text = buffer;
    buffer = '';
    return text === '' ? [] : [{ kind: 'text', attempt, text }];
  }

  async function end(last: TokenEvent): Promise<void> {
    if (isEnded) return;
    isEnded = true;
    await push([...takeText(), last]);
  }

  void push([{ kind: 'start', attempt }], true);
  return {
    text(chunk) {
      if (isEnded) return;
      buffer += chunk;
      // Who waits for an answer sees its beginning at once.
      if (!hasBegun) {
        hasBegun = true;
        void push(takeText());
        return;
      }
      timer ??= setTimeout(() => void push(takeText()), COALESCE_MS);
    },
    done: () => end({ kind: 'done', attempt }),
    failed: (why) => end({ kind: 'failed', attempt, why }),
  };
}
