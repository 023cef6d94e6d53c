// Before and after the tests on real servers: a name for the run, and the end of all schemas that carry it.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { dropSchema } from '@/stack/scratch';

export function setup(): void {
  process.env.TEST_RUN = randomBytes(4).toString('hex');
}

export async function teardown(): Promise<void> {
  const { DATABASE_URL: url, TEST_RUN: run } = process.env;
  if (!url || !run) return;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>('SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE $1', [
    `test_${run}_%`,
  ]);
  await client.end();
  for (const { name } of rows) await dropSchema(url, name);
}
