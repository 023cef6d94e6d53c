import { readFileSync } from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { databaseFactory, offlineFactory, shadows } from './adapter.mjs';
import { wasmDirectory } from './arguments.mjs';
import { createDatabase, dropDatabase, knownError, probe } from './connection.mjs';

async function loadEngine() {
  const bytes = readFileSync(path.join(wasmDirectory(), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engineModule });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

const send = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
const isOffline = (target) => target.tag === 'empty' || target.tag === 'schemaDatamodel';

function createHandlers({ datamodels, datasource }) {
  const { url } = datasource;
  const files = datamodels.map((file) => [file, readFileSync(file, 'utf8')]);
  let bound = null; // the factory of the request in hand: requests are handled one at a time
  let printed = 0;

  async function withEngine(factory, work) {
    const opened = [];
    const tracked = (connect) => async () => {
      const adapter = await connect();
      opened.push(adapter);
      return adapter;
    };
    bound = bindMigrationAwareSqlAdapterFactory({
      ...factory,
      connect: tracked(factory.connect),
      connectToShadowDb: tracked(factory.connectToShadowDb),
    });
    const engine = await engineModule.SchemaEngine.new({ datamodels: files.length > 0 ? files : undefined }, () => {}, bound);
    try {
      return await work(engine);
    } finally {
      for (const adapter of opened) await adapter.dispose().catch(() => {});
    }
  }
  const onDatabase = (work) => withEngine(databaseFactory(datasource), work);

  async function ensureConnectionValidity() {
    try {
      await probe(url);
    } catch (error) {
      const known = knownError(error, url);
      throw Object.assign(new Error(known.message), { code: known.error_code });
    }
    return {};
  }

  async function diff(params) {
    const offline = isOffline(params.from) && isOffline(params.to);
    const result = await withEngine(offline ? offlineFactory() : databaseFactory(datasource), (engine) => engine.diff(params));
    const content = result.stdout?.replace(/\n$/, '');
    if (result.stdout) send({ jsonrpc: '2.0', id: `p${++printed}`, method: 'print', params: { content } });
    return { exitCode: result.exitCode };
  }

  // In the wasm build only the diagnose commands open the external shadow database; these two read the result from the
  // instance's cache, so it is filled first. (`migrate dev` has applied every migration by then.)
  const afterDiagnosis = (method) => (params) =>
    onDatabase(async (engine) => {
      const { migrationsList, filters } = params;
      await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: true, filters });
      return engine[method](params);
    });

  const special = {
    createDatabase: () => createDatabase(url),
    ensureConnectionValidity,
    getDatabaseVersion: (params) => onDatabase((engine) => engine.version(params)),
    diff,
    evaluateDataLoss: afterDiagnosis('evaluateDataLoss'),
    createMigration: afterDiagnosis('createMigration'),
  };

  const passOn = (method) => (params) =>
    onDatabase((engine) => {
      if (typeof engine[method] !== 'function') throw new Error(`unknown method ${method}`);
      return engine[method](params);
    });

  // Driver errors cross the wasm border as "External error id#N".
  function explain(error) {
    const message = error?.message ?? String(error);
    const id = /External error id#(\d+)/.exec(message)?.[1];
    const original = id && bound ? bound.errorRegistry.consumeError(Number(id)) : undefined;
    return original ? (original.error?.message ?? String(original.error ?? original)) : message;
  }

  return { handle: ({ method, params }) => (special[method] ?? passOn(method))(params), explain };
}

/** Answers the Prisma CLI's requests, one per line on standard input, until it closes. */
export async function serve(options) {
  await loadEngine();
  const { handle, explain } = createHandlers(options);
  let queue = Promise.resolve();

  async function answer(request) {
    try {
      send({ jsonrpc: '2.0', id: request.id, result: (await handle(request)) ?? {} });
    } catch (error) {
      const data = { is_panic: false, message: explain(error), error_code: error?.code ?? null, meta: null };
      send({
        jsonrpc: '2.0',
        id: request.id,
        error: { code: 4466, message: 'An error happened. Check the data field for details.', data },
      });
    }
  }

  const lines = readline.createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    let message;
    try {
      message = JSON.parse(line);
    } catch {
      return;
    }
    if (message.method) queue = queue.then(() => answer(message)); // without a method it is the CLI's answer to a print
  });
  lines.on('close', async () => {
    await queue;
    for (const name of shadows) await dropDatabase(options.datasource.url, name).catch(() => {});
    process.exit(0);
  });
}
