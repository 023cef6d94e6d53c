import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Db } from '../app-context';

/** Names of migrations that this version of the program brings and the database lacks; 'unknown' where they are not shipped. */
export async function pendingMigrations(
  db: Db,
  dir = path.join(/*turbopackIgnore: true*/ process.cwd(), 'prisma/migrations'),
): Promise<string[] | 'unknown'> {
  if (!existsSync(/*turbopackIgnore: true*/ dir)) return 'unknown';
  const known = readdirSync(/*turbopackIgnore: true*/ dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const rows = await db.$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
  const applied = new Set(rows.map((row) => row.name));
  return known.filter((name) => !applied.has(name)).sort();
}
