// A Redis for this clone: the system's server where there is one, else one in JavaScript. It is brought back when it dies, on
// the same port, and nothing but immediacy is lost with its data.
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { endProcess } from './end-process';
import { freePort } from './free-port';
import { identify, isSameProcess, processIdentity } from './process-identity';
import { readJson } from './read-json';
import { canInstallPackages, findRedis, installPackages } from './redis-binary';
import { redisPing } from './redis-ping';
import { withFileLock } from './with-file-lock';
import { writeJson } from './write-json';

export type LocalRedis = {
  url: string;
  port: number;
  kind: string;
  isDurable: boolean;
  wasRunning: boolean;
  isAlive(): boolean;
  stop(): Promise<void>;
};
type RedisOptions = { dir: string; port?: number; log?: (line: string) => void };
type ServerKind = { kind: string; isDurable: boolean; file: string; args: (port: number) => string[] };

const serverFile = z.object({ ...processIdentity.shape, port: z.number(), kind: z.string(), isDurable: z.boolean() });
type ServerFile = z.infer<typeof serverFile>;

export const HOW_TO_GET_REDIS = `  macOS          brew install valkey
  Debian/Ubuntu  sudo apt-get install -y redis-server
  Fedora         sudo dnf install -y valkey
  Windows        use WSL2 (the Ubuntu line)
  elsewhere      set REDIS_URL=rediss://… to Redis 6.2 or newer with maxmemory-policy noeviction`;

function systemServer(dir: string): ServerKind | undefined {
  const binary = findRedis();
  if (!binary) return undefined;
  const safe = ['--bind', '127.0.0.1', '--protected-mode', 'yes', '--maxmemory-policy', 'noeviction'];
  const kept = ['--dir', dir, '--appendonly', 'yes', '--appendfsync', 'everysec', '--save', ''];
  // hz 100: with the default of 10 every delayed or scheduled job comes up to 100 ms late.
  const args = (port: number) => [
    '--port',
    String(port),
    ...safe,
    ...kept,
    '--hz',
    '100',
    '--daemonize',
    'no',
    '--loglevel',
    'warning',
  ];
  return { kind: `${path.basename(binary.file)} ${binary.version}`, isDurable: true, file: binary.file, args };
}

function javascriptServer(): ServerKind {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('js-redis-server')), 'cli.js');
  return { kind: 'js-redis-server', isDurable: false, file: process.execPath, args: (port) => [cli, '--port', String(port)] };
}

async function waitForPong(port: number, hasEnded: () => string | undefined): Promise<void> {
  for (const until = Date.now() + 10_000; ; await sleep(40)) {
    const reason = hasEnded();
    if (reason) throw new Error(reason);
    const said = await redisPing('127.0.0.1', port).catch(() => '');
    if (said === '+PONG') return;
    if (Date.now() > until) throw new Error(`no answer on port ${port} in 10 s`);
  }
}

async function launch(server: ServerKind, dir: string, port: number): Promise<ServerFile> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const log = openSync(`${dir}.log`, 'a');
  const child = spawn(server.file, server.args(port), { detached: true, stdio: ['ignore', log, log] });
  let ended: string | undefined;
  child.once('exit', (code, signal) => {
    ended = `it ended with ${code ?? signal}; see ${dir}.log`;
  });
  child.once('error', (error) => {
    ended = error.message;
  });
  child.unref();
  await waitForPong(port, () => ended);
  const identity = child.pid ? identify(child.pid) : undefined;
  if (!identity) throw new Error('it ended at once');
  const file: ServerFile = { ...identity, port, kind: server.kind, isDurable: server.isDurable };
  writeJson(path.join(dir, 'server.json'), file);
  return file;
}

async function chooseAndLaunch({ dir, port, log = () => {} }: RedisOptions): Promise<ServerFile> {
  const free = await freePort(port);
  const tried: string[] = [];
  let system = systemServer(dir);
  if (!system && process.env.KITH_REDIS !== 'js' && canInstallPackages()) {
    log("No Redis on this machine: installing Debian's redis-server …");
    installPackages(['redis-server']);
    system = systemServer(dir);
  }
  for (const server of [system, javascriptServer()]) {
    if (!server) tried.push('there is no redis-server or valkey-server 6.2 or newer');
    else {
      try {
        return await launch(server, dir, free);
      } catch (error) {
        tried.push(`${server.kind}: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
  throw new Error(`No Redis could be started (${tried.join('; ')}). Do one of these, then start again:\n${HOW_TO_GET_REDIS}`);
}

function living(dir: string): ServerFile | undefined {
  const file = readJson(path.join(dir, 'server.json'), serverFile);
  return file && isSameProcess(file) ? file : undefined;
}

/** Starts the server of `dir`, or takes over the one that runs there. Safe to call from several processes at once. */
export async function ensureRedis(options: RedisOptions): Promise<LocalRedis> {
  const { dir, log = () => {} } = options;
  const [server, wasRunning] = await withFileLock(`${dir}.lock`, async (): Promise<[ServerFile, boolean]> => {
    const found = living(dir);
    if (found && (await redisPing('127.0.0.1', found.port).catch(() => '')) === '+PONG') return [found, true];
    if (found) await endProcess(found, { graceMs: 1000 });
    return [await chooseAndLaunch(options), false];
  });
  if (!server.isDurable && !wasRunning) {
    log(`!! No Redis on this machine: a small one in JavaScript serves instead. It keeps nothing and is slow (about 100 jobs a second):
!! fine for a look, not for production. For the real one:\n${HOW_TO_GET_REDIS}`);
  }
  let current = server;
  return {
    url: `redis://127.0.0.1:${server.port}`,
    port: server.port,
    kind: server.kind,
    isDurable: server.isDurable,
    wasRunning,
    isAlive() {
      current = living(dir) ?? current; // somebody may have emptied the folder under a living server
      return isSameProcess(current);
    },
    async stop() {
      await endProcess(living(dir) ?? current);
      rmSync(path.join(dir, 'server.json'), { force: true });
    },
  };
}
