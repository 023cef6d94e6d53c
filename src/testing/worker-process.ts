import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { TestApp } from './test-app';
import { workerProgram } from './worker-program';

export type WorkerProcess = { kill(): Promise<void>; output(): string };

/** A real worker process on the test's own schema and key prefix. It is ended with the test, by pid. */
export async function startWorkerProcess(
  app: TestApp,
  model: { url: string },
  env: Record<string, string> = {},
): Promise<WorkerProcess> {
  const { config } = app;
  const child: ChildProcess = spawn(process.execPath, [await workerProgram()], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      LOG_LEVEL: 'warn',
      DATABASE_URL: config.database.url,
      DATABASE_SCHEMA: config.database.schema,
      REDIS_URL: config.redis.url,
      REDIS_PREFIX: config.redis.prefix,
      LLM_BASE_URL: model.url,
      LLM_MODEL: 'scripted',
      IMAGE_MAKER: 'off',
      NEXTAUTH_SECRET: config.auth.secret,
      UPLOADTHING_TOKEN: config.uploads.token,
      WORKER_PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000);
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000);
  });
  return {
    output: () => output,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
