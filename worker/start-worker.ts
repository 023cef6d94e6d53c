import type { Redis } from 'ioredis';
import { queueNames } from '@/contracts/jobs';
import { reconcileResetRequests } from '@/server/auth/answer-reset-request';
import { reconcileGroupReplies } from '@/server/characters/groups/reconcile-group-replies';
import { reconcileReplies } from '@/server/characters/reconcile-replies';
import { reconcileDescriptions } from '@/server/decisions/reconcile-descriptions';
import { reconcileWorlds } from '@/server/decisions/reconcile-worlds';
import { reconcileMails } from '@/server/mail/reconcile-mails';
import { reconcilePictures } from '@/server/photos/reconcile-pictures';
import type { AppContext } from '@/server/platform/app-context';
import { connectQueues } from '@/server/platform/jobs/connect-queues';
import { openQueue } from '@/server/platform/jobs/open-queue';
import { type Queues, reconcileSchedules } from './schedules';
import { startWatchdog } from './watchdog';
import { startWorkers } from './workers';

const watchdogEveryMs = 3_000;

export type RunningWorker = { connection: Redis; queues: Queues; close(): Promise<void> };

/** Jobs, their schedules and the watchdog: all of the worker but its doors. */
export function startWorker(app: AppContext): RunningWorker {
  const connection = connectQueues(app);
  // Every queue name is a key: the table is whole by construction.
  const queues = Object.fromEntries(queueNames.map((name) => [name, openQueue(app, name, connection)])) as Queues;
  const workers = startWorkers(app, connection);
  const watchdog = startWatchdog(app.log, watchdogEveryMs, {
    worlds: () => reconcileWorlds(app),
    replies: () => reconcileReplies(app),
    groupReplies: () => reconcileGroupReplies(app),
    pictures: () => reconcilePictures(app),
    descriptions: () => reconcileDescriptions(app),
    mails: () => reconcileMails(app),
    resetRequests: () => reconcileResetRequests(app),
    schedules: () => reconcileSchedules(app, queues),
  });
  return {
    connection,
    queues,
    async close() {
      watchdog[Symbol.dispose]();
      await workers.close();
      connection.disconnect();
    },
  };
}
