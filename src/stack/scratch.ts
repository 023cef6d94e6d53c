// A place of its own for a throw-away world: a schema on the same Postgres, a key prefix on the same Redis.
import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import pg from 'pg';
import { migrate } from './migrate';

type Environment = Record<string, string>;

/** Makes the schema, runs `work` with the environment that points there, and removes schema and keys, however it ends. */
export async function withScratch<T>(env: Environment, work: (env: Environment) => Promise<T>): Promise<T> {
  const name = `scratch_${randomBytes(6).toString('hex')}`;
  const { DATABASE_URL: database = '', REDIS_URL: redis = '' } = env;
  try {
    await migrate(database, { schema: name, log: () => {} });
    return await work({ ...env, DATABASE_SCHEMA: name, REDIS_PREFIX: name });
  } finally {
    await dropSchema(database, name);
    await removeKeys(redis, name);
  }
}

export async function dropSchema(url: string, schema: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SET client_min_messages = error; DROP SCHEMA IF EXISTS ${client.escapeIdentifier(schema)} CASCADE`);
  } finally {
    await client.end();
  }
}

/** Removes the keys of a prefix. Those of a Redis that is gone are gone too. */
export async function removeKeys(url: string, prefix: string): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: 1, lazyConnect: true, retryStrategy: null });
  client.on('error', () => {}); // said by what follows: the connection fails
  try {
    await client.connect();
    for await (const keys of client.scanStream({ match: `*${prefix}*`, count: 500 })) {
      if (keys.length > 0) await client.unlink(...keys);
    }
  } catch {
    // nothing is left to remove
  } finally {
    client.disconnect();
  }
}
