import type { Db } from '@/server/platform/app-context';

/** One hash over every row of every table: equal when nothing changed. */
export async function databaseState(db: Db): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1`;
  const hashes: string[] = [];
  for (const { name } of tables) {
    // the names are the database's own
    const rows = await db.$queryRawUnsafe<{ hash: string | null }[]>(
      `SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS hash FROM "${name}" AS t`,
    );
    hashes.push(`${name} ${rows[0]?.hash ?? 'empty'}`);
  }
  return hashes.join('\n');
}
