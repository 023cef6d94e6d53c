// Schemas that the tests of one process take in turn: to make one takes hundreds of statements, to empty one takes a glance at each table.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '@/stack/migrate';
import { dropSchema } from '@/stack/scratch';

/** What the names of all schemas of a run of tests begin with; `remove-schemas.ts` removes what is left of them. */
const prefix = `test_${process.env.TEST_RUN ?? 'alone'}`;
/** Rows that it is not worth while to remove one by one: the schema is dropped. */
const tooMany = 5_000;
const free: string[] = [];

/** A migrated schema without a row. */
export async function takeSchema(url: string): Promise<string> {
  const left = free.pop();
  if (left) return left;
  const schema = `${prefix}_${randomBytes(4).toString('hex')}`;
  await migrate(url, { schema, log: () => {} });
  return schema;
}

/** Empties the schema for the next test. One that cannot be emptied, because somebody still holds a lock in it, is dropped. */
export async function giveSchemaBack(url: string, schema: string): Promise<void> {
  const removed = await emptied(url, schema).catch(() => tooMany);
  if (removed < tooMany) free.push(schema);
  else await dropSchema(url, schema);
}

/** Removes all rows except those of the migrations; resolves to their number. */
async function emptied(url: string, schema: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // In the role of a replica neither triggers nor foreign keys are looked at, so the order does not matter.
    await client.query(`BEGIN; SET LOCAL lock_timeout = '2s'; SET LOCAL session_replication_role = replica`);
    await client.query("SELECT set_config('test.removed', '0', true), set_config('test.schema', $1, true)", [schema]);
    await client.query(removeRows);
    const { rows } = await client.query<{ removed: string; tables: string }>(
      "SELECT current_setting('test.removed') AS removed, current_setting('test.tables') AS tables",
    );
    await client.query('COMMIT');
    const { removed = '0', tables = '' } = rows[0] ?? {};
    // New rows begin at the beginning again: in a table without an order they come in that of their making, as in a new one.
    if (tables !== '') await client.query(`VACUUM (INDEX_CLEANUP ON, TRUNCATE ON) ${tables}`);
    return Number(removed);
  } finally {
    await client.end();
  }
}

const removeRows = `DO $$ DECLARE one regclass; removed bigint; total bigint := 0; tables text[] := '{}'; BEGIN
  FOR one IN SELECT oid FROM pg_class WHERE relnamespace = current_setting('test.schema')::regnamespace AND relkind = 'r'
    AND relname <> '_prisma_migrations' LOOP
    EXECUTE format('DELETE FROM %s', one);
    GET DIAGNOSTICS removed = ROW_COUNT;
    total := total + removed;
    IF removed > 0 THEN tables := tables || format('%s', one); END IF;
  END LOOP;
  PERFORM set_config('test.removed', total::text, true), set_config('test.tables', array_to_string(tables, ', '), true);
END $$`;
