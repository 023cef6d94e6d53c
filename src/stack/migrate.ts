// Applies prisma/migrations as `prisma migrate deploy` does (same table, same checksums, same lock) with nothing but `pg`, in
// milliseconds and on every machine. Both may be used on one database.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { hasCode } from './has-code';
import { root } from './paths';

const PRISMA_LOCK = 72707369;
const TABLE = `CREATE TABLE _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

export type MigrateOptions = { schema?: string; dir?: string; log?: (line: string) => void };
type Row = { migration_name: string; checksum: string; finished_at: Date | null };

function migrationsIn(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => existsSync(path.join(dir, name, 'migration.sql')))
    .sort();
}

async function createDatabase(url: string): Promise<void> {
  const admin = new URL(url);
  const name = decodeURIComponent(admin.pathname.slice(1));
  admin.pathname = '/postgres';
  const client = new pg.Client({ connectionString: admin.toString() });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    if (!hasCode(error, '42P04') && !hasCode(error, '23505')) throw error; // another start made it in the meantime
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (!hasCode(error, '3D000')) throw error; // the server is there but the database is not: make it, as Prisma does
    await createDatabase(url);
    return connect(url);
  }
}

async function enterSchema(client: pg.Client, schema: string): Promise<void> {
  const name = client.escapeIdentifier(schema);
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${name}`);
  await client.query(`SET search_path TO ${name}, public`); // public last: operators of extensions live there
}

/** The migrations that stand in the table, after refusing every state in which going on would do harm. */
async function standing(client: pg.Client, known: string[]): Promise<Map<string, string>> {
  const { rows: found } = await client.query<{ tables: number; has: boolean }>(
    `SELECT count(*)::int AS tables, coalesce(bool_or(relname = '_prisma_migrations'), false) AS has FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')`,
  );
  const { tables = 0, has = false } = found[0] ?? {};
  if (!has && tables > 0) {
    throw new Error(
      `The database is not empty (${tables} tables) and was not made by these migrations: give Kith a database of its own.`,
    );
  }
  if (!has) await client.query(TABLE);
  const { rows } = await client.query<Row>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const failed = rows.find((row) => !row.finished_at)?.migration_name;
  if (failed)
    throw new Error(`Migration ${failed} failed earlier; mend it, then run: npx prisma migrate resolve --rolled-back ${failed}`);
  const unknown = rows.find((row) => !known.includes(row.migration_name))?.migration_name;
  if (unknown)
    throw new Error(`The database has migration ${unknown}, which this version does not know: it was made by newer code.`);
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

async function applyOne(client: pg.Client, migration: { name: string; sql: string; checksum: string }): Promise<void> {
  const id = randomUUID();
  const { name, sql, checksum } = migration;
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [id, checksum, name]);
  try {
    await client.query(sql); // one simple-query message: one implicit transaction
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, said]);
    throw new Error(`Migration ${name} failed: ${said}`, { cause: error });
  }
  await client.query('UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1', [
    id,
  ]);
}

/**
 * Brings the database at `url` up to the newest migration; returns the names that it applied. Creates a missing database. With
 * `schema` everything goes into that schema, made if missing (scratch worlds and tests; drop it to clean up).
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const { schema, dir = path.join(root, 'prisma/migrations'), log = console.error } = options;
  const names = migrationsIn(dir);
  const client = await connect(url);
  try {
    await client.query("SET lock_timeout = '60s'");
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    await client.query('SET lock_timeout = 0');
    if (schema) await enterSchema(client, schema);
    const done = await standing(client, names);
    const applied: string[] = [];
    for (const name of names) {
      const sql = readFileSync(path.join(dir, name, 'migration.sql'), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      const before = done.get(name);
      if (before && before !== checksum) log(`migration ${name} was edited after it was applied`);
      if (before) continue;
      await applyOne(client, { name, sql, checksum });
      applied.push(name);
    }
    return applied;
  } finally {
    await client.end(); // also releases the lock
  }
}
