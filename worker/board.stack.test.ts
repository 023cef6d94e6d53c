import { expect, test } from 'vitest';
import { queueNames } from '@/contracts/jobs';
import { connectQueues } from '@/server/platform/jobs/connect-queues';
import { openQueue } from '@/server/platform/jobs/open-queue';
import { testApp } from '@/testing/test-app';
import { createBoard } from './board';
import type { Queues } from './schedules';

const key = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });

async function boardOf(env: Record<string, string>) {
  const app = await testApp({ env });
  const connection = connectQueues(app);
  const queues = Object.fromEntries(queueNames.map((name) => [name, openQueue(app, name, connection)])) as Queues;
  return {
    board: createBoard(app.config.worker, queues),
    queues,
    async [Symbol.asyncDispose]() {
      await Promise.all(Object.values(queues).map((queue) => queue.close()));
      connection.disconnect();
      await app[Symbol.asyncDispose]();
    },
  };
}

const operator = { BOARD_USER: 'op', BOARD_PASSWORD: 'long: secret' };

test('without a name and a password there is no board', async () => {
  await using at = await boardOf({ BOARD_USER: 'op' });
  expect(at.board).toBeNull();
});

test('the board opens for the operator only', async () => {
  await using at = await boardOf(operator);
  for (const path of ['/queues', '/queues/rw', '/queues/ro/api/queues', '/queues/rw/static/js/main.js']) {
    const answer = await at.board?.request(path);
    expect([path, answer?.status]).toEqual([path, 401]);
  }
  expect((await at.board?.request('/queues/rw', { headers: key('op:wrong') }))?.status).toBe(401);
  const page = await at.board?.request('/queues/rw', { headers: key('op:long: secret') });
  expect(page?.status).toBe(200);
  expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
  const list = await at.board?.request('/queues/ro/api/queues', { headers: key('op:long: secret') });
  expect(JSON.stringify(await list?.json())).toContain('"name":"minds"');
});

test('the read-only board changes nothing, and a foreign page cannot use the operator’s browser', async () => {
  await using at = await boardOf(operator);
  const browser = { host: 'board.example', origin: 'https://board.example' };
  const put = (path: string, headers: Record<string, string> = {}) =>
    at.board?.request(path, { method: 'PUT', headers: { ...key('op:long: secret'), ...browser, ...headers } });
  expect((await put('/queues/ro/api/queues/world/pause'))?.status).toBe(405);
  expect(await at.queues.world.isPaused()).toBe(false);
  const foreign = { origin: 'https://elsewhere.example', 'content-type': 'text/plain' };
  expect((await put('/queues/rw/api/queues/world/pause', foreign))?.status).toBe(403);
  expect(await at.queues.world.isPaused()).toBe(false);
  expect((await put('/queues/rw/api/queues/world/pause'))?.status).toBe(200);
  expect(await at.queues.world.isPaused()).toBe(true);
});
