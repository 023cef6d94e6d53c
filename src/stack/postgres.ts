// A private Postgres on loopback. It outlives a killed launcher and is taken over by the next one.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { endProcess } from './end-process';
import { freePort } from './free-port';
import { initCluster } from './init-cluster';
import { type PostgresAccount, postgresAccount, reachable, underAccount } from './postgres-account';
import { executable, postgresBinaries } from './postgres-binaries';
import { commandLine, identify, type ProcessIdentity } from './process-identity';
import { withFileLock } from './with-file-lock';

export type LocalPostgres = { url: string; port: number; wasRunning: boolean; isAlive(): boolean; stop(): Promise<void> };
type Cluster = { dir: string; secret: string; log: string; native: string; account: PostgresAccount; isThrowaway: boolean };

const USER = 'kith';

const address = (cluster: Cluster, port: number, database: string) =>
  `postgresql://${USER}:${readFileSync(cluster.secret, 'utf8').trim()}@127.0.0.1:${port}/${database}`;

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    client.end().catch(() => {});
  }
}

/** The server that lives on this data directory, by its own lock file, believed only if that process really serves it. */
function runningServer(dir: string): { identity: ProcessIdentity; port: number } | undefined {
  try {
    const lines = readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n');
    const identity = identify(Number(lines[0]));
    return identity && commandLine(identity.pid).includes(`-D ${dir} -p`) ? { identity, port: Number(lines[3]) } : undefined;
  } catch {
    return undefined;
  }
}

// It may live and not answer yet: starting, stopping or recovering.
async function takeOver(cluster: Cluster): Promise<number | undefined> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(100)) {
    const server = runningServer(cluster.dir);
    if (!server) return undefined;
    if (server.port && existsSync(cluster.secret) && (await answers(address(cluster, server.port, 'postgres'))))
      return server.port;
  }
  throw new Error(
    `A Postgres (process ${runningServer(cluster.dir)?.identity.pid}) holds ${cluster.dir} but does not answer: see ${cluster.log}`,
  );
}

// What is thrown away after use need not survive the machine: commits do not wait for the disk. A server that is killed keeps all the same.
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'].flatMap((setting) => ['-c', setting]);

async function startServer(cluster: Cluster, port: number, attempt = 0): Promise<void> {
  const log = openSync(cluster.log, 'w');
  const { file, args, ids } = underAccount(cluster.account, executable(cluster.native, 'postgres'), [
    '-D',
    cluster.dir,
    '-p',
    String(port),
    ...(cluster.isThrowaway ? CARELESS : []),
  ]);
  const child = spawn(file, args, { ...ids, cwd: '/', detached: true, stdio: ['ignore', log, log] });
  let ended: string | undefined;
  child.once('exit', (code, signal) => {
    ended = `ended with ${code ?? signal}`;
  });
  child.once('error', (error) => {
    ended = error.message;
  });
  child.unref();
  const url = address(cluster, port, 'postgres');
  for (const until = Date.now() + 60_000; !(await answers(url)); await sleep(50)) {
    const said = readFileSync(cluster.log, 'utf8');
    if (ended && /shared memory block .* still in use/.test(said) && attempt < 50) {
      await sleep(200); // the backends of a killed server are still leaving
      return startServer(cluster, port, attempt + 1);
    }
    if (ended || Date.now() > until)
      throw new Error(`Postgres did not start (${ended ?? 'no answer in 60 s'}): see ${cluster.log}\n${said.slice(-1500)}`);
  }
}

async function createDatabaseIfMissing(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function handle(cluster: Cluster, port: number, database: string, wasRunning: boolean): LocalPostgres {
  return {
    url: address(cluster, port, database),
    port,
    wasRunning,
    isAlive: () => runningServer(cluster.dir) !== undefined,
    async stop() {
      const server = runningServer(cluster.dir);
      if (server) await endProcess(server.identity, { signal: 'SIGINT', graceMs: 15_000 }); // SIGINT: fast shutdown
    },
  };
}

/**
 * Starts the server of `dir` (making the cluster at first), or takes over the one that runs there. Safe to call from several
 * processes at once. `port` is a wish; the handle tells the real one.
 */
export async function ensurePostgres({
  dir,
  port,
  database = 'kith',
  isThrowaway = false,
}: {
  dir: string;
  port?: number;
  database?: string;
  /** true: its data is not to survive a crash of the machine */
  isThrowaway?: boolean;
}): Promise<LocalPostgres> {
  mkdirSync(path.dirname(dir), { recursive: true });
  const account = postgresAccount(dir);
  const cluster: Cluster = {
    account,
    isThrowaway,
    secret: `${dir}.secret`,
    log: `${dir}.log`,
    ...reachable(account, postgresBinaries(), dir),
  };
  return withFileLock(`${dir}.lock`, async () => {
    const runningPort = await takeOver(cluster);
    if (!runningPort) {
      // Postgres itself would trust any living pid in a lock file left by a crash, a zombie or a stranger included.
      rmSync(path.join(cluster.dir, 'postmaster.pid'), { force: true });
      if (!existsSync(path.join(cluster.dir, 'PG_VERSION'))) {
        writeFileSync(cluster.secret, randomBytes(18).toString('base64url'), { mode: 0o600 });
        await initCluster({
          account,
          native: cluster.native,
          dir: cluster.dir,
          user: USER,
          password: readFileSync(cluster.secret, 'utf8'),
        });
      }
    }
    const realPort = runningPort ?? (await freePort(port));
    if (!runningPort) await startServer(cluster, realPort);
    await createDatabaseIfMissing(address(cluster, realPort, 'postgres'), database);
    return handle(cluster, realPort, database, runningPort !== undefined);
  });
}
