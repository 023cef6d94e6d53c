import { setTimeout as sleep } from 'node:timers/promises';
import { type TokenEvent, tokenEventSchema } from '@/contracts/live-events';
import { DomainError } from '@/lib/errors';
import type { Log } from '../log';
import type { RedisClients } from '../redis/create-redis';
import { StreamAway, type StreamHub } from './create-stream-hub';
import { isStreamId, type StreamEntry } from './stream-entry';
import type { TokenStreams } from './token-streams';
import { createTokenWriter } from './token-writer';

const AWAY_MS = 500;

function parseEntry(entry: StreamEntry): TokenEvent[] {
  const parsed = tokenEventSchema.safeParse(JSON.parse(entry.data));
  return parsed.success ? [parsed.data] : [];
}

const endsText = (event: TokenEvent) => event.kind === 'done' || event.kind === 'failed';

export function createTokenStreams(app: { redis: RedisClients; hub: StreamHub; log: Log }): TokenStreams {
  return {
    open: (stream, attempt) => createTokenWriter(app, app.redis.key('tokens', stream), attempt),
    async *read(stream, after, signal) {
      if (after !== null && !isStreamId(after)) throw new DomainError('bad-cursor', 'Not a position in a token stream');
      let seen = after;
      while (!signal.aborted) {
        try {
          for await (const entries of app.hub.read(app.redis.key('tokens', stream), seen, signal)) {
            const events = entries.flatMap(parseEntry);
            seen = entries.at(-1)?.id ?? seen;
            const last = events.at(-1);
            if (seen !== null && last) yield { id: seen, events };
            if (last && endsText(last)) return;
          }
        } catch (error) {
          if (!(error instanceof StreamAway)) throw error;
          await sleep(AWAY_MS);
        }
      }
    },
  };
}
