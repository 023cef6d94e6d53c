// The process behind the town: jobs, their schedules, the board, health.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createAppContext } from '@/server/platform/create-app-context';
import { readConfig } from '@/server/platform/env';
import { createBoard } from './board';
import { createHealth } from './health';
import { startWorker } from './start-worker';
import { stopOnSignal } from './stop-on-signal';

const config = readConfig();
const app = createAppContext(config, 'worker');
const worker = startWorker(app);

const board = createBoard(config.worker, worker.queues);
const site = new Hono().route('/', createHealth(app));
if (board) site.route('/', board);
const server = serve({ fetch: site.fetch, port: config.worker.port, hostname: config.worker.host }, ({ address, port }) =>
  app.log.info({ address: `http://${address}:${port}`, board: board !== null }, 'worker started'),
);

stopOnSignal(app.log, async () => {
  server.close();
  await worker.close();
  await app.close();
});
