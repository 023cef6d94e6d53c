// The process behind the town: jobs, their schedules, the board, health.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { queueNames } from '@/contracts/jobs';
import { reconcileReplies } from '@/server/characters/reconcile-replies';
import { reconcileWorlds } from '@/server/decisions/reconcile-worlds';
import { createAppContext } from '@/server/platform/create-app-context';
import { readConfig } from '@/server/platform/env';
import { connectQueues } from '@/server/platform/jobs/connect-queues';
import { openQueue } from '@/server/platform/jobs/open-queue';
import { createBoard } from './board';
import { createHealth } from './health';
import { type Queues, reconcileSchedules } from './schedules';
import { stopOnSignal } from './stop-on-signal';
import { startWatchdog } from './watchdog';
import { startWorkers } from './workers';

const config = readConfig();
const app = createAppContext(config, 'worker');
const connection = connectQueues(app);
// Every queue name is a key: the table is whole by construction.
const queues = Object.fromEntries(queueNames.map((name) => [name, openQueue(app, name, connection)])) as Queues;
const workers = startWorkers(app, connection);
const watchdog = startWatchdog(app.log, 3_000, {
  worlds: () => reconcileWorlds(app),
  replies: () => reconcileReplies(app),
  schedules: () => reconcileSchedules(app, queues),
});

const board = createBoard(config.worker, queues);
const site = new Hono().route('/', createHealth(app, connection));
if (board) site.route('/', board);
const server = serve({ fetch: site.fetch, port: config.worker.port, hostname: config.worker.host }, ({ address, port }) =>
  app.log.info({ address: `http://${address}:${port}`, board: board !== null }, 'worker started'),
);

stopOnSignal(app.log, async () => {
  watchdog[Symbol.dispose]();
  server.close();
  await workers.close();
  connection.disconnect();
  await app.close();
});
