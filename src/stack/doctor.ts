// `npm run doctor`: what this machine lacks, and the exact fix.
import { spawnSync } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { isInstalled, readText } from './bin/stamps.mjs';
import { findChromium, HOW_TO_GET_CHROMIUM } from './chromium';
import { tryPort } from './free-port';
import { checkDatabase, checkModel, checkRedis } from './given-parts';
import { dataDir, root } from './paths';
import { postgresAccount, underAccount } from './postgres-account';
import { executable, postgresBinaries } from './postgres-binaries';
import { HOW_TO_GET_REDIS } from './redis';
import { canInstallPackages, findRedis } from './redis-binary';
import { currentRun } from './run-file';

/** `lacking` stops the town; `note` is worth knowing. */
type Finding = { what: string; state: 'fine' | 'note' | 'lacking'; found: string; fix?: string };
type Check = () => Promise<Finding | undefined> | Finding | undefined;

const GIGABYTE = 1e9;
const NEEDED_DISK = 3;
const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));

function redis(): Finding {
  const what = 'Redis';
  const binary = findRedis();
  if (binary) return { what, state: 'fine', found: `${binary.file} ${binary.version}` };
  if (canInstallPackages()) return { what, state: 'note', found: 'none; npm start will install redis-server' };
  return {
    what,
    state: 'note',
    found: 'none; a slow one in JavaScript will serve',
    fix: `for the real one:\n${HOW_TO_GET_REDIS}`,
  };
}

function postgres(): Finding {
  const what = 'Postgres';
  try {
    const native = postgresBinaries();
    const account = postgresAccount(path.join(dataDir, 'pg'));
    const { file, args, ids } = underAccount(account, executable(native, 'postgres'), ['--version']);
    const said = spawnSync(file, args, { ...ids, encoding: 'utf8', cwd: '/' });
    if (said.status === 0) return { what, state: 'fine', found: said.stdout.trim() };
    // Under another user a closed folder hides the binaries; the start then copies them.
    if (account.kind === 'setuid') return { what, state: 'fine', found: 'bundled, will be copied for an unprivileged user' };
    return {
      what,
      state: 'lacking',
      found: `does not run: ${said.stderr || said.error?.message}`,
      fix: 'set DATABASE_URL to a Postgres 15+ server',
    };
  } catch (error) {
    return { what, state: 'lacking', found: sentence(error), fix: 'npm ci, or set DATABASE_URL' };
  }
}

async function webPort(): Promise<Finding> {
  const what = 'web port';
  const running = currentRun(dataDir);
  if (running) return { what, state: 'fine', found: `Kith runs (${running.command})${running.url ? ` at ${running.url}` : ''}` };
  const asked = Number(process.env.PORT ?? 3000);
  if (await tryPort(asked)) return { what, state: 'fine', found: `${asked} is free` };
  if (process.env.PORT)
    return { what, state: 'lacking', found: `${asked} (PORT) is taken`, fix: 'stop what uses it, or set another PORT' };
  return { what, state: 'note', found: '3000 is taken; the next free one will serve' };
}

function disk(): Finding {
  const { bavail, bsize } = statfsSync(root);
  const free = (bavail * bsize) / GIGABYTE;
  const found = `${free.toFixed(1)} GB free`;
  if (free >= NEEDED_DISK) return { what: 'disk', state: 'fine', found };
  return {
    what: 'disk',
    state: free < 1 ? 'lacking' : 'note',
    found,
    fix: `make room: a build and a town need about ${NEEDED_DISK} GB`,
  };
}

const given =
  (what: string, value: string | undefined, ask: () => Promise<unknown>): Check =>
  async () => {
    if (!value) return undefined;
    try {
      await ask();
      return { what, state: 'fine', found: 'answers' };
    } catch (error) {
      return { what, state: 'lacking', found: sentence(error) };
    }
  };

function chromium(): Finding {
  const file = findChromium();
  if (file) return { what: 'Chromium', state: 'fine', found: file };
  return { what: 'Chromium', state: 'note', found: 'none; only npm test needs it', fix: HOW_TO_GET_CHROMIUM };
}

function dependencies(): Finding {
  const whole = isInstalled(
    readText(path.join(root, 'package-lock.json')),
    readText(path.join(root, 'node_modules/.package-lock.json')),
  );
  if (whole) return { what: 'dependencies', state: 'fine', found: 'as in package-lock.json' };
  return { what: 'dependencies', state: 'lacking', found: 'not as in package-lock.json', fix: 'npm ci' };
}

function generated(): Finding {
  if (existsSync(path.join(root, 'src/generated/prisma'))) return { what: 'database client', state: 'fine', found: 'generated' };
  return { what: 'database client', state: 'lacking', found: 'missing', fix: 'npx prisma generate' };
}

const { DATABASE_URL, REDIS_URL, LLM_BASE_URL } = process.env;
const checks: Check[] = [
  () => ({ what: 'Node', state: 'fine', found: `${process.version} (${process.execPath})` }),
  dependencies,
  generated,
  () => (DATABASE_URL ? undefined : postgres()),
  () => (REDIS_URL ? undefined : redis()),
  given('DATABASE_URL', DATABASE_URL, () => checkDatabase(DATABASE_URL ?? '')),
  given('REDIS_URL', REDIS_URL, () => checkRedis(REDIS_URL ?? '')),
  given('LLM_BASE_URL', LLM_BASE_URL, () => checkModel(process.env)),
  webPort,
  disk,
  chromium,
];
const MARKS = { fine: 'ok', note: '--', lacking: '!!' } as const;

async function main(): Promise<void> {
  let lacking = 0;
  for (const check of checks) {
    const finding = await check();
    if (!finding) continue;
    console.log(`${MARKS[finding.state]}  ${finding.what.padEnd(16)} ${finding.found}`);
    if (finding.fix && finding.state !== 'fine') console.log(`    ${''.padEnd(16)} fix: ${finding.fix}`);
    if (finding.state === 'lacking') lacking += 1;
  }
  console.log(lacking === 0 ? '\nNothing is missing: npm start.' : `\n${lacking} missing: see the lines with !!.`);
  process.exit(lacking === 0 ? 0 : 1);
}

void main();
