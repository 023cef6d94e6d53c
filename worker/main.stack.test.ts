// The worker as a process of its own, which is the only thing that can be killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import type { AppContext } from '@/server/platform/app-context';
import { type FaultAnswer, says } from '@/testing/fault-server';
import { meeting } from '@/testing/meeting';
import { ownRedis } from '@/testing/own-redis';
import { workerProgram } from '@/testing/worker-program';

const slowly: FaultAnswer = async (request, response) => {
  await sleep(1_500);
  await says('Here is my answer.')(request, response);
};

async function startWorkerProcess({ config }: AppContext): Promise<ChildProcess & AsyncDisposable & { address: string }> {
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: 'test',
    DATABASE_URL: config.database.url,
    DATABASE_SCHEMA: config.database.schema,
    REDIS_URL: config.redis.url,
    REDIS_PREFIX: config.redis.prefix,
    LLM_BASE_URL: config.model.endpoints[0].baseUrl,
    LLM_MODEL: config.model.endpoints[0].model,
    NEXTAUTH_SECRET: config.auth.secret,
    UPLOADTHING_TOKEN: config.uploads.token,
    WORKER_PORT: '0',
  };
  const child = spawn(process.execPath, [await workerProgram()], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await startedAt(child);
  return Object.assign(child, {
    address,
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  });
}

async function startedAt(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('stdout is a pipe');
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code} before it started`)));
    lines.on('line', (line) => {
      if (line.includes('"worker started"')) resolve(String(JSON.parse(line).address));
    });
  });
}

test('a worker killed in the middle of an answer costs one call, never an answer and never two', async () => {
  await using at = await meeting([slowly]);
  await using first = await startWorkerProcess(at.app);
  expect((await fetch(`${first.address}/healthz`)).status).toBe(200);
  const ready = await fetch(`${first.address}/readyz`);
  expect([ready.status, await ready.json()]).toMatchObject([200, { ok: true, checks: { model: { ok: true } } }]);

  const messageId = await at.write('Hello');
  await expect.poll(() => at.server.requests.length, { timeout: 10_000 }).toBe(1);
  first.kill('SIGKILL');
  await once(first, 'exit');
  await using _second = await startWorkerProcess(at.app);
  await expect.poll(() => at.answers(), { timeout: 40_000, interval: 200 }).toEqual(['Here is my answer.']);
  expect(await at.reply(messageId)).toMatchObject({ state: 'sent', attempts: 2 });
  expect(at.server.requests).toHaveLength(2);
});

test('a worker that is asked to stop hands its work to the next one and ends in time', async () => {
  await using at = await meeting([slowly]);
  await using first = await startWorkerProcess(at.app);
  const messageId = await at.write('Hello');
  await expect.poll(() => at.server.requests.length, { timeout: 10_000 }).toBe(1);
  const askedAt = performance.now();
  first.kill('SIGTERM');
  const [code] = await once(first, 'exit');
  expect(code).toBe(0);
  expect(performance.now() - askedAt).toBeLessThan(5_000);
  expect(await at.reply(messageId)).toMatchObject({ state: 'waiting', attempts: 0 });

  await using _second = await startWorkerProcess(at.app);
  await expect.poll(() => at.answers(), { timeout: 10_000, interval: 200 }).toEqual(['Here is my answer.']);
});

test('Redis killed with all its data: people are answered and the clock ticks again within seconds of its return', async () => {
  await using redis = await ownRedis();
  await using at = await meeting([says('Still here.')], { env: { REDIS_URL: redis.url } });
  await using worker = await startWorkerProcess(at.app);
  await at.write('Hello');
  await expect.poll(() => at.answers(), { timeout: 10_000 }).toHaveLength(1);

  await redis.kill();
  await at.write('Are you there?');
  expect((await fetch(`${worker.address}/readyz`)).status).toBe(503);
  await redis.start();
  await expect.poll(() => at.answers(), { timeout: 20_000, interval: 200 }).toHaveLength(2);

  const connection = new Redis(redis.url, { maxRetriesPerRequest: null });
  const upkeep = new Queue('upkeep', { connection, prefix: at.app.config.redis.prefix });
  const ids = () => upkeep.getJobSchedulers(0, -1).then((list) => list.map((scheduler) => scheduler.key).sort());
  await expect
    .poll(ids, { timeout: 10_000 })
    .toEqual([
      'derive-images',
      'index-posts',
      'prune-old-rows',
      'purge-accounts',
      'reconcile-jobs',
      'redact-deleted-posts',
      'refresh-highlights',
    ]);
  await upkeep.close();
  connection.disconnect();
});
