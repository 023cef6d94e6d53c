import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCleanup } from './cleanup';
import { language, wiredEnvironment } from './environment';
import { worthShowing } from './follow-log';
import { freePort, isPortTaken, nextFreePort, tryPort } from './free-port';
import { type Part, startPart } from './parts';
import { choosePorts, rememberPorts } from './ports';
import { identify, isSameProcess, startInStat } from './process-identity';
import { usableVersion } from './redis-binary';
import { claimRun, currentRun, isClaim } from './run-file';
import { ownSecrets } from './secrets';
import { startApp } from './start-app';
import { withoutPointers } from './test-stack';
import { readUploadToken } from './upload-token';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'kith-rules-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function occupied<T>(work: (port: number) => Promise<T>, host = '127.0.0.1'): Promise<T> {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, host, () => resolve()));
  try {
    return await work(port);
  } finally {
    server.close();
  }
}

test('a taken port is noticed and stepped over', async () => {
  await occupied(async (port) => {
    expect(await tryPort(port)).toBeUndefined();
    expect(await freePort(port)).not.toBe(port);
    expect(await nextFreePort(port)).toBeGreaterThan(port);
  });
});

test('addresses stay the same over restarts; a port that was asked for and is taken is an error, not another port', async () => {
  const first = await choosePorts(dir, undefined);
  rememberPorts(dir, first);
  expect(await choosePorts(dir, undefined)).toEqual(first);
  await occupied(async (port) => {
    await expect(choosePorts(dir, String(port))).rejects.toThrow(`Port ${port} (from PORT) is taken`);
    rememberPorts(dir, { ...first, model: port });
    expect((await choosePorts(dir, undefined)).model).not.toBe(port);
  });
  await expect(choosePorts(dir, 'abc')).rejects.toThrow('which is no port');
});

test('a web port that another program took after it was chosen is an error that names it, and nothing is started', async () => {
  const started: string[] = [];
  const host = { logDir: dir, claim: { record: (name: string) => void started.push(name) }, log: () => {} };
  const ports = { ...(await choosePorts(dir, undefined)), web: await freePort() };
  const app = { env: {}, host, cleanup: createCleanup(() => {}) };
  await occupied(async (web) => {
    await expect(startApp({ ...app, ports: { ...ports, web } })).rejects.toThrow(
      `The web app cannot start: port ${web} was taken`,
    );
  });
  await occupied(async (worker) => {
    await expect(startApp({ ...app, ports: { ...ports, worker } })).rejects.toThrow(
      `The worker cannot start: port ${worker} was taken`,
    );
  });
  expect(started).toEqual([]);
});

test('a program on every address, or only on the other loopback, holds a port as well', async () => {
  await occupied(async (port) => expect(await isPortTaken(port)).toBe(true), '0.0.0.0');
  const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));
  if (hasIpv6) await occupied(async (port) => expect(await isPortTaken(port)).toBe(true), '::1');
  expect(await isPortTaken(await freePort())).toBe(false);
});

test('a part whose port is held ends its wait at once, with the reason', async () => {
  await occupied(async (port) => {
    const host = { logDir: dir, claim: { record: () => {} }, log: () => {} };
    const args = ['-e', `require('node:http').createServer().listen(${port}, '127.0.0.1')`];
    const part: Part = startPart({ name: 'late', args, env: {} }, host);
    try {
      await expect.poll(() => part.hopeless(), { timeout: 5000 }).toMatch(/Another program holds its port.*EADDRINUSE/s);
    } finally {
      await part.stop();
    }
  });
});

test('a clone has its own secrets, kept and readable by its owner only', () => {
  const made = ownSecrets(dir);
  expect(ownSecrets(dir)).toEqual(made);
  expect(made.session.length).toBeGreaterThanOrEqual(32);
  expect(statSync(path.join(dir, 'secrets.json')).mode & 0o077).toBe(0);
  expect(ownSecrets(mkdtempSync(path.join(dir, 'other-')))).not.toEqual(made);
});

test('a process is known by pid and start time, and a zombie is none', () => {
  const self = identify(process.pid);
  expect(self && isSameProcess(self)).toBe(true);
  expect(isSameProcess({ pid: process.pid, started: 'before' })).toBe(false);
  const stat = (state: string) => `12 (odd) name) ${state} 1 ${Array.from({ length: 17 }, () => 0).join(' ')} 777 0`;
  expect(startInStat(stat('S'))).toBe('777');
  expect(startInStat(stat('Z'))).toBeUndefined();
});

test('one process runs a clone: a second finds it, and a dead one is replaced', async () => {
  const here = mkdtempSync(path.join(dir, 'run-'));
  const claim = await claimRun(here, 'start', () => {});
  if (!isClaim(claim)) throw new Error('the first claim failed');
  claim.announce({ url: 'http://localhost:1', env: { A: '1' } });
  const second = await claimRun(here, 'start', () => {});
  expect(isClaim(second)).toBe(false);
  expect(currentRun(here)?.url).toBe('http://localhost:1');
  claim.release();
  expect(currentRun(here)).toBeUndefined();
  expect(isClaim(await claimRun(here, 'sim', () => {}))).toBe(true);
  writeFileSync(path.join(here, 'run.json'), '{"cut of');
  expect(isClaim(await claimRun(here, 'start', () => {}))).toBe(true);
});

test('what is given is handed on, the rest is our own', () => {
  const ports = { web: 3000, worker: 2, model: 3, upload: 4, postgres: 5, redis: 6 };
  const model = { baseUrl: 'http://127.0.0.1:3/v1', apiKey: 'k', model: 'm' };
  const wiring = {
    mode: 'production',
    ports,
    secrets: ownSecrets(dir),
    databaseUrl: 'postgresql://x',
    redisUrl: 'redis://y',
    model,
  } as const;
  const base = withoutPointers(process.env);
  const own = wiredEnvironment({ ...wiring, base });
  expect(own).toMatchObject({
    PORT: '3000',
    HOSTNAME: '127.0.0.1',
    NEXTAUTH_URL: 'http://localhost:3000',
    FILES_ORIGIN: 'http://127.0.0.1:4',
  });
  expect(readUploadToken(own.UPLOADTHING_TOKEN ?? '')?.apiKey).toMatch(/^sk_local_/);
  const given = wiredEnvironment({
    ...wiring,
    base: { ...base, UPLOADTHING_TOKEN: 'real', NEXTAUTH_SECRET: 's'.repeat(40) },
  });
  expect(given).toMatchObject({ UPLOADTHING_TOKEN: 'real', NEXTAUTH_SECRET: 's'.repeat(40) });
  expect(given.UPLOADTHING_INGEST_URL).toBeUndefined();
});

test('a test run forgets what a shell points at, and keeps the rest', () => {
  const shell = { ...process.env, DATABASE_URL: 'x', LLM_API_KEY: 'x', PORT: '1', KITH_REDIS: 'js', HOME: '/h' };
  const kept = withoutPointers(shell);
  expect(kept).toMatchObject({ KITH_REDIS: 'js', HOME: '/h' });
  expect(kept).not.toHaveProperty('DATABASE_URL');
  expect(kept).not.toHaveProperty('LLM_API_KEY');
  expect(kept).not.toHaveProperty('PORT');
});

test('the town speaks Chinese where the machine does', () => {
  expect(language({ ...process.env, KITH_LANGUAGE: undefined, LC_ALL: undefined, LANG: 'zh_CN.UTF-8' })).toBe('zh');
  expect(language({ ...process.env, KITH_LANGUAGE: undefined, LC_ALL: 'C', LANG: 'zh_CN.UTF-8' })).toBe('en');
});

test('only warnings reach the terminal', () => {
  expect(worthShowing('{"level":30,"msg":"world advanced"}')).toBeUndefined();
  expect(worthShowing('{"level":50,"msg":"model failed","err":{"message":"no answer"}}')).toBe('model failed: no answer');
  expect(worthShowing('Ready in 90 ms')).toBeUndefined();
  expect(worthShowing(' ⨯ Error: boom')).toBe('⨯ Error: boom');
});

test('Redis older than 6.2 is not used', () => {
  expect(usableVersion('Redis server v=7.0.15 sha=0')).toBe('7.0');
  expect(usableVersion('Redis server v=6.0.16 sha=0')).toBeUndefined();
  expect(usableVersion('nonsense')).toBeUndefined();
});
