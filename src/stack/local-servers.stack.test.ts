import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepAlive } from './keep-alive';
import { migrate } from './migrate';
import { ensurePostgres } from './postgres';
import { ensureRedis } from './redis';
import { redisPing } from './redis-ping';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'kith-servers-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

test('Postgres starts from nothing, is shared by a second start, and keeps its rows over kill -9', async () => {
  const here = path.join(dir, 'pg');
  const first = await ensurePostgres({ dir: here });
  try {
    const [second, third] = await Promise.all([ensurePostgres({ dir: here }), ensurePostgres({ dir: here })]);
    expect([second.port, third.port, second.wasRunning]).toEqual([first.port, first.port, true]);
    await ask(first.url, 'create table kept as select 42 as answer');
    process.kill(Number(readFileSync(path.join(here, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    await expect.poll(() => first.isAlive()).toBe(false);
    const again = await ensurePostgres({ dir: here, port: first.port });
    expect(again.wasRunning).toBe(false);
    expect(again.url).toBe(first.url);
    expect(await ask(again.url, 'select answer from kept')).toBe(42);
  } finally {
    await first.stop();
  }
  expect(first.isAlive()).toBe(false);
});

test('migrations fill the main schema and a scratch schema side by side, once each, and refuse a foreign database', async () => {
  const server = await ensurePostgres({ dir: path.join(dir, 'pg-migrate') });
  try {
    const log = () => {};
    const { length } = await migrate(server.url, { log });
    expect(length).toBeGreaterThan(0);
    expect(await migrate(server.url, { log })).toEqual([]);
    const both = await Promise.all([
      migrate(server.url, { schema: 'scratch', log }),
      migrate(server.url, { schema: 'scratch', log }),
    ]);
    expect(both.map((applied) => applied.length).sort()).toEqual([0, length]);
    const tables = (schema: string) => `select count(*)::int as answer from pg_tables where schemaname = '${schema}'`;
    expect(await ask(server.url, tables('scratch'))).toBe(await ask(server.url, tables('public')));
    const foreign = server.url.replace(/\/kith$/, '/foreign');
    const made = await migrate(foreign, { dir: path.join(dir, 'no-migrations'), log }); // makes the missing database
    expect(made).toEqual([]);
    await ask(foreign, 'drop table _prisma_migrations');
    await ask(foreign, 'create table theirs as select 1 as answer');
    await expect(migrate(foreign, { log })).rejects.toThrow('was not made by these migrations');
  } finally {
    await server.stop();
  }
});

test('Redis comes back on its port after kill -9 with its data gone', async () => {
  const here = path.join(dir, 'redis');
  const server = await ensureRedis({ dir: here });
  const endWatch = keepAlive({
    name: 'Redis',
    isAlive: server.isAlive,
    log: () => {},
    everyMs: 50,
    async restart() {
      await ensureRedis({ dir: here, port: server.port });
    },
  });
  try {
    expect((await ensureRedis({ dir: here })).port).toBe(server.port);
    const { pid } = JSON.parse(readFileSync(path.join(here, 'server.json'), 'utf8'));
    process.kill(pid, 'SIGKILL');
    rmSync(here, { recursive: true, force: true });
    await expect.poll(() => redisPing('127.0.0.1', server.port).catch(() => 'down'), { timeout: 20_000 }).toBe('+PONG');
  } finally {
    await endWatch();
    await server.stop();
  }
  expect(server.isAlive()).toBe(false);
});
