import type { AppContext, Clock } from './app-context';
import { createCache } from './cache';
import { createChannels } from './channels/create-channels';
import { systemClock } from './clock';
import { createRateLimiter } from './create-rate-limiter';
import { createDb } from './db/create-db';
import { createTransactions } from './db/create-transactions';
import { createSimilarity } from './embeddings/create-similarity';
import { endpointEmbeddings } from './embeddings/endpoint-embeddings';
import type { Config } from './env';
import { createIds } from './ids';
import { createImageMaker } from './imagery/create-image-maker';
import { createJobQueue } from './jobs/create-job-queue';
import { createLiveBus } from './live/create-live-bus';
import { createStreamHub } from './live/create-stream-hub';
import { createTokenStreams } from './live/create-token-streams';
import { createLanguageModel } from './llm/create-language-model';
import { readServerStates } from './llm/endpoints/server-states';
import type { LanguageModel } from './llm/language-model';
import { createLog } from './log';
import { createMailer } from './mail/create-mailer';
import { createOutbound } from './outbound/create-outbound';
import { createRedis } from './redis/create-redis';
import { createFileStore } from './storage/create-file-store';

export type Part = 'web' | 'worker' | 'test' | 'tool';

/** A town of a thousand is some ten megabytes. */
const mostCached = 8;

/** Chooses every concrete part. Nothing connects before its first use. `given` replaces a part (tests, simulations). */
export function createAppContext(config: Config, part: Part, given: { clock?: Clock; model?: LanguageModel } = {}): AppContext {
  const log = createLog({ level: config.logLevel, part });
  const clock = given.clock ?? systemClock;
  const ids = createIds(clock);
  const { db, close: closeDb } = createDb({ config, log });
  const redis = createRedis({ config, log });
  const { transact, afterCommit, afterCommitOnce, beforeCommitOnce } = createTransactions({ db, log });
  const hub = createStreamHub({ redis, log });
  const live = createLiveBus({ db, redis, hub, log, clock, afterCommitOnce, beforeCommitOnce });
  const jobs = createJobQueue({ config, log });
  const gateway = createLanguageModel({ config, log, clock, ids, db, redis });
  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    live.close();
    await hub.close();
    await jobs.close();
    await gateway.close();
    redis.close();
    await closeDb();
  }

  return {
    config,
    log,
    clock,
    ids,
    db,
    transact,
    afterCommit,
    live,
    tokens: createTokenStreams({ redis, hub, log }),
    jobs,
    limiter: createRateLimiter(redis, config),
    files: createFileStore(config),
    outbound: createOutbound(),
    cache: createCache(mostCached),
    model: given.model ?? gateway,
    similarity: config.model.embeddings && createSimilarity(endpointEmbeddings(config.model.embeddings), log),
    modelStates: () => readServerStates(redis, clock.now()),
    images: createImageMaker({ config, db, clock }),
    mailer: createMailer({ config, db }),
    channels: createChannels({ config, db, clock }),
    close: () => (closing ??= close()),
  };
}
