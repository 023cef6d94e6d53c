import { setTimeout as sleep } from 'node:timers/promises';
import type { AppContext, Db, Tx } from '../app-context';
import type { Log } from '../log';
import { isWriteConflict } from './error-codes';

const RETRIES = 3;
const TIMEOUT = { maxWait: 10_000, timeout: 30_000 };

type Work = () => Promise<void>;
type Waiting = { beforeCommit: Map<string, Work>; afterCommit: Map<string | symbol, Work> };

export type Transactions = Pick<AppContext, 'transact' | 'afterCommit'> & {
  /** As `afterCommit`, once per key and transaction. */
  afterCommitOnce(tx: Tx, key: string, work: Work): void;
  /**
   * The last thing in the transaction, once per key, in the order of keys: what takes locks that everybody wants. Taken late they
   * are held briefly, and taken in one order they cannot deadlock.
   */
  beforeCommitOnce(tx: Tx, key: string, work: Work): void;
};

/** Transactions that are tried again after a conflict and that know what to do last and once they are durable. */
export function createTransactions(app: { db: Db; log: Log }): Transactions {
  const pending = new WeakMap<Tx, Waiting>();

  function waitingOf(tx: Tx): Waiting {
    const waiting = pending.get(tx);
    if (!waiting) throw new Error('This transaction was not opened by transact()');
    return waiting;
  }

  function remember<K>(works: Map<K, Work>, key: K, work: Work): void {
    if (!works.has(key)) works.set(key, work);
  }

  async function attempt<T>(work: (tx: Tx) => Promise<T>): Promise<{ result: T; waiting: Iterable<Work> }> {
    const waiting: Waiting = { beforeCommit: new Map(), afterCommit: new Map() };
    const result = await app.db.$transaction(async (tx) => {
      pending.set(tx, waiting);
      const done = await work(tx);
      for (const key of [...waiting.beforeCommit.keys()].sort()) await waiting.beforeCommit.get(key)?.();
      return done;
    }, TIMEOUT);
    return { result, waiting: waiting.afterCommit.values() };
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
    afterCommit: (tx, work) => remember(waitingOf(tx).afterCommit, Symbol('work'), work),
    afterCommitOnce: (tx, key, work) => remember(waitingOf(tx).afterCommit, key, work),
    beforeCommitOnce: (tx, key, work) => remember(waitingOf(tx).beforeCommit, key, work),
  };
}
