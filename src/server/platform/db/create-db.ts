import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '@/generated/prisma/client';
import type { Db } from '../app-context';
import type { Config } from '../env';
import type { Log } from '../log';

/** Prisma and raw SQL over one pool. Nothing connects before the first query. */
export function createDb(app: { config: Config; log: Log }): { db: Db; close(): Promise<void> } {
  const { url, schema, pool: max } = app.config.database;
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: false,
    // Raw SQL must see the schema that Prisma writes into its own queries. Poolers in front of a server refuse start-up
    // options, so the default schema goes without.
    ...(schema === 'public' ? {} : { options: `-c search_path=${schema}` }),
  });
  pool.on('error', (error) => app.log.warn({ error: error.message }, 'an idle database connection ended'));
  const onError = (error: Error) => app.log.debug({ error: error.message }, 'a database connection ended');
  const db = new PrismaClient({ adapter: new PrismaPg(pool, { schema, onConnectionError: onError }), log: [] });
  return {
    db,
    async close() {
      await db.$disconnect();
      await pool.end();
    },
  };
}
