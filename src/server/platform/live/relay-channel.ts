import type { Db } from '../app-context';
import type { Log } from '../log';
import type { RedisClients } from '../redis/create-redis';
import type { Seq } from './live-bus';
import { readHead, readRows } from './read-events';
import { parseEntries } from './stream-entry';

const KEEP = 5000;
const PAGE = 500;
/** A wiped Redis gets only the newest events back; who stands further behind reads them from Postgres. */
const NEAR_END = 200;

const seqOf = (id: string): Seq => Number(id.split('-')[0]);

/** The number from which the stream must be continued. */
async function continueFrom(app: { db: Db; redis: RedisClients; log: Log }, channel: string, key: string): Promise<Seq> {
  const client = await app.redis.command();
  const [newest] = parseEntries(await client.xrevrange(key, '+', '-', 'COUNT', 1));
  const head = await readHead(app.db, channel);
  if (newest && seqOf(newest.id) <= head) return seqOf(newest.id);
  if (newest) {
    app.log.warn({ channel, head }, 'the stream is ahead of the database, which was replaced: the stream is begun anew');
    await client.del(key);
  }
  return Math.max(0, head - NEAR_END);
}

/**
 * Copies rows above the stream's last id to the stream. Any number of processes may do so at once: the id is the event's number,
 * and Redis refuses an id that is not above the last.
 */
export async function relayChannel(app: { db: Db; redis: RedisClients; log: Log }, channel: string): Promise<void> {
  const key = app.redis.key('live', channel);
  const client = await app.redis.command();
  let last = await continueFrom(app, channel, key);
  for (;;) {
    const rows = await readRows(app.db, channel, { after: last, limit: PAGE });
    // At once, or readers would wake up for the first of several that belong together.
    const pipeline = client.multi();
    for (const { seq, type, payload } of rows) {
      pipeline.xadd(key, 'MAXLEN', '~', KEEP, `${seq}-0`, 'd', JSON.stringify({ type, payload }));
    }
    const replies = rows.length > 0 ? ((await pipeline.exec()) ?? []) : [];
    for (const [error] of replies) if (error && !/equal or smaller/.test(error.message)) throw error;
    last = rows.at(-1)?.seq ?? last;
    if (rows.length < PAGE) return;
  }
}
