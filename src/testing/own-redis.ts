import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '@/stack/free-port';
import { findRedis } from '@/stack/redis-binary';

export type OwnRedis = AsyncDisposable & {
  url: string;
  /** kill -9; its data is gone */
  kill(): Promise<void>;
  /** On the same port, empty. */
  start(): Promise<void>;
};

function command(port: number): [file: string, args: string[]] {
  const system = findRedis();
  const memoryOnly = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--hz', '100'];
  if (system) return [system.file, ['--port', String(port), ...memoryOnly]];
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('js-redis-server')), 'cli.js');
  return [process.execPath, [cli, '--port', String(port)]];
}

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}

/** A Redis of a test's own, for tests that kill it. Memory only. */
export async function ownRedis(): Promise<OwnRedis> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | undefined;

  async function start(): Promise<void> {
    const [file, args] = command(port);
    server = spawn(file, args, { stdio: 'ignore' });
    const failed = new Promise<never>((_, reject) => server?.once('error', reject));
    const ready = async () => {
      for (let tries = 0; tries < 250; tries++) {
        if (await answers(url)) return;
        await sleep(20);
      }
      throw new Error('Redis did not start');
    };
    await Promise.race([ready(), failed]);
  }

  async function kill(): Promise<void> {
    const running = server;
    server = undefined;
    if (!running || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await gone;
  }

  await start();
  return { url, start, kill, [Symbol.asyncDispose]: kill };
}
