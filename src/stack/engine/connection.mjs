import pg from 'pg';

const PRISMA_ONLY = ['schema', 'connection_limit', 'pool_timeout', 'pgbouncer', 'connect_timeout', 'socket_timeout'];

export const databaseName = (url) => decodeURIComponent(new URL(url).pathname.slice(1));
export const schemaName = (url) => new URL(url).searchParams.get('schema') ?? undefined;

export function withDatabase(url, name) {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(name)}`;
  return other.toString();
}

/** The address without the parameters that only Prisma understands. */
export function plainUrl(url) {
  const plain = new URL(url);
  for (const key of PRISMA_ONLY) plain.searchParams.delete(key);
  return plain.toString();
}

/** Runs `work` on a database that surely exists, to create or drop others. */
export async function asAdmin(url, work) {
  let last;
  for (const name of ['postgres', 'template1']) {
    const client = new pg.Client({ connectionString: withDatabase(plainUrl(url), name), connectionTimeoutMillis: 5000 });
    try {
      await client.connect();
    } catch (error) {
      last = error;
      continue;
    }
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
  throw last;
}

export async function createDatabase(url) {
  const name = databaseName(url);
  await asAdmin(url, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
  return { databaseName: name };
}

export const dropDatabase = (url, name = databaseName(url)) =>
  asAdmin(url, (client) => client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`));

export async function probe(url) {
  const client = new pg.Client({ connectionString: plainUrl(url), connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    await client.end().catch(() => {});
  }
}

/** A driver error in the codes that the Prisma CLI knows how to explain. */
export function knownError(error, url) {
  const at = new URL(url);
  if (error.code === '3D000') return { error_code: 'P1003', message: `Database \`${databaseName(url)}\` does not exist` };
  if (error.code === '28P01' || error.code === '28000') {
    const message = `Authentication failed against database server, the provided database credentials for \`${at.username}\` are not valid.`;
    return { error_code: 'P1000', message };
  }
  const unreachable = String(error.code ?? '').startsWith('E') || /timeout|terminated/i.test(error.message);
  if (unreachable)
    return { error_code: 'P1001', message: `Can't reach database server at \`${at.hostname}:${at.port || 5432}\`` };
  return { error_code: 'P1011', message: error.message };
}
