import { createDatabase, dropDatabase, knownError, probe } from './connection.mjs';

function logLine(level, message, more = {}) {
  const line = { timestamp: new Date().toISOString(), level, fields: { message, ...more }, target: 'schema_engine::logger' };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

const commands = {
  'can-connect-to-database': probe,
  'create-database': createDatabase,
  'drop-database': (url) => dropDatabase(url),
};

/** The engine's one-shot commands (`cli can-connect-to-database`, …). Ends the process. */
export async function runDatabaseCommand({ command, datasource }) {
  logLine('INFO', 'Starting schema engine CLI'); // the Prisma CLI skips the first line
  try {
    const run = commands[command];
    if (!run) throw new Error(`unknown command ${command}`);
    await run(datasource.url);
    process.exit(0);
  } catch (error) {
    const known = knownError(error, datasource.url);
    logLine('ERROR', known.message, { error_code: known.error_code, is_panic: false, meta: null });
    process.exit(1);
  }
}
