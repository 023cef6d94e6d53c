import { setTimeout as sleep } from 'node:timers/promises';
import type { AppContext, Db, Tx } from '../app-context';
import type { Log } from '../log';
import { isWriteConflict } from './error-codes';

const RETRIES = 3;
const TIMEOUT = { maxWait: 10_000, timeout: 30_000 };

type Work = () => Promise<void>;

export type Transactions = Pick<AppContext, 'transact' | 'afterCommit'> & {
  /** As `afterCommit`, once per key and transaction. */
  afterCommitOnce(tx: Tx, key: string, work: Work): void;
};

/** Transactions that are tried again after a conflict and that know what to do once they are durable. */
export function createTransactions(app: { db: Db; log: Log }): Transactions {
  const pending = new WeakMap<Tx, Map<string | symbol, Work>>();

  function remember(tx: Tx, key: string | symbol, work: Work): void {
    const waiting = pending.get(tx);
    if (!waiting) throw new Error('This transaction was not opened by transact()');
    if (!waiting.has(key)) waiting.set(key, work);
  }

  async function attempt<T>(work: (tx: Tx) => Promise<T>): Promise<{ result: T; waiting: Iterable<Work> }> {
    const waiting = new Map<string | symbol, Work>();
    const result = await app.db.$transaction((tx) => {
      pending.set(tx, waiting);
      return work(tx);
    }, TIMEOUT);
    return { result, waiting: waiting.values() };
  }

  async function committed<T>(work: (tx: Tx) => Promise<T>) {
    for (let tries = 1; ; tries++) {
      try {
        return await attempt(work);
      } catch (error) {
        if (tries > RETRIES || !isWriteConflict(error)) throw error;
        app.log.info({ tries }, 'a transaction met another and is tried again');
        await sleep(10 * 2 ** tries * (0.5 + Math.random()));
      }
    }
  }

  return {
    async transact(work) {
      const { result, waiting } = await committed(work);
      for (const then of waiting) {
        // The change is durable: what follows may fail, the caller must not.
        await then().catch((error: unknown) => app.log.error({ err: error }, 'work after a commit failed'));
      }
      return result;
    },
    afterCommit: (tx, work) => remember(tx, Symbol('work'), work),
    afterCommitOnce: remember,
  };
}
