import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { asAdmin, dropDatabase, plainUrl, schemaName, withDatabase } from './connection.mjs';

const CHAR_OID = 18;
const TEXT_OID = 25;

/** Shadow databases that were made and not yet dropped. */
export const shadows = new Set();

// pg_catalog uses the one-byte type "char", which adapter-pg does not map.
function mapOneByteChars(adapter) {
  const { queryRaw, performIO } = adapter;
  adapter.queryRaw = async (query) => {
    const chars = [];
    const mapped = async (input) => {
      const result = await performIO.call(adapter, input);
      result.fields = result.fields.map((field, index) => {
        if (field.dataTypeID !== CHAR_OID) return field;
        chars.push(index);
        return { name: field.name, dataTypeID: TEXT_OID };
      });
      return result;
    };
    const out = await queryRaw.call(Object.create(adapter, { performIO: { value: mapped } }), query);
    for (const index of chars) out.columnTypes[index] = ColumnTypeEnum.Character;
    return out;
  };
}

async function open(factory) {
  const adapter = await factory.connect();
  const end = adapter.dispose.bind(adapter);
  let hasEnded = false;
  adapter.dispose = async () => {
    if (hasEnded) return;
    hasEnded = true;
    await end();
  };
  // adapter-pg splits scripts at every ';', which breaks function bodies and string literals: send the script whole, as the
  // native engine does (one simple-query message, hence one implicit transaction).
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  mapOneByteChars(adapter);
  return adapter;
}

// One connection, so that the session-level advisory lock and the statements that it protects share a session.
const pool = (connectionString, schema) =>
  new PrismaPg({ connectionString, max: 1, connectionTimeoutMillis: 5000 }, schema ? { schema } : undefined);

async function openGivenShadow(shadow, url) {
  if (plainUrl(shadow) === plainUrl(url)) throw new Error('the shadow database must not be the main database');
  const adapter = await open(pool(plainUrl(shadow)));
  await adapter.executeScript('DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public;');
  return adapter;
}

async function openOwnShadow(url) {
  const name = `prisma_migrate_shadow_db_${randomUUID()}`;
  await asAdmin(url, (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE template0`));
  shadows.add(name);
  const adapter = await open(pool(withDatabase(plainUrl(url), name)));
  const dispose = adapter.dispose;
  adapter.dispose = async () => {
    await dispose();
    if (shadows.delete(name)) await dropDatabase(url, name);
  };
  return adapter;
}

/** What the engine connects through. */
export function databaseFactory(datasource) {
  const { url } = datasource;
  const shadow = datasource.shadowDatabaseUrl ?? datasource.shadowUrl;
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => open(pool(plainUrl(url), schemaName(url))),
    // adapter-pg's own connectToShadowDb ignores the database name when given a connection string and would use the main one.
    connectToShadowDb: () => (shadow ? openGivenShadow(shadow, url) : openOwnShadow(url)),
  };
}

/** `migrate diff` between files needs no database; the engine still wants an adapter and sends it one question. */
export function offlineFactory() {
  const needsDatabase = (what) => new Error(`this diff needs a database: ${what}`);
  const adapter = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    queryRaw: async (query) => {
      if (!query.sql.includes('server_version_num')) throw needsDatabase(query.sql);
      return {
        columnNames: ['exists', 'version', 'numeric_version'],
        columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
        rows: [[true, 'PostgreSQL 16.0', 160000]],
      };
    },
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: async () => {
      throw needsDatabase('transaction');
    },
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    dispose: async () => {},
  };
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: async () => adapter,
    connectToShadowDb: async () => adapter,
  };
}
