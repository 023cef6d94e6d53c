import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Cleanup, createCleanup } from './cleanup';
import { definedOnly } from './environment';
import { migrate } from './migrate';
import { dataDir } from './paths';
import { choosePorts } from './ports';
import { identify, isSameProcess, processIdentity } from './process-identity';
import { say, step } from './progress';
import { readJson } from './read-json';
import { claimRun, currentRun, isClaim } from './run-file';
import { ownSecrets } from './secrets';
import { openServices, type ServiceName } from './services';
import { stopOnSignals } from './stop-signals';
import { writeJson } from './write-json';

type Work = (env: Record<string, string>, cleanup: Cleanup) => Promise<number>;

const borrowersDir = path.join(dataDir, 'borrowers');

function livingBorrowers(): number {
  mkdirSync(borrowersDir, { recursive: true });
  const files = readdirSync(borrowersDir).filter((name) => name.endsWith('.json'));
  return files.filter((name) => {
    const borrower = readJson(path.join(borrowersDir, name), processIdentity);
    if (borrower && isSameProcess(borrower)) return true;
    rmSync(path.join(borrowersDir, name), { force: true });
    return false;
  }).length;
}

async function announcedEnvironment(): Promise<Record<string, string> | undefined> {
  for (const until = Date.now() + 180_000; Date.now() < until; await sleep(300)) {
    const run = currentRun(dataDir);
    if (!run) return undefined; // it ended meanwhile
    if (run.env) return run.env;
  }
  throw new Error('Kith has been starting for three minutes: see its terminal.');
}

async function borrow(env: Record<string, string>, work: Work): Promise<number> {
  const note = path.join(borrowersDir, `${process.pid}.json`);
  writeJson(note, identify(process.pid));
  const cleanup = createCleanup(say);
  stopOnSignals(cleanup, say, () => rmSync(note, { force: true }));
  try {
    return await work({ ...definedOnly(process.env), ...env }, cleanup);
  } finally {
    rmSync(note, { force: true });
  }
}

/**
 * Runs `work` beside the town that runs in this clone; when none runs, starts the services that it needs on the same data, brings
 * the database up to date, and stops them afterwards. Gives the exit code. Says what it does on standard error only.
 */
export async function withServices(command: string, uses: readonly ServiceName[], work: Work): Promise<number> {
  const claim = await claimRun(dataDir, command, say);
  if (!isClaim(claim)) {
    const env = await announcedEnvironment();
    return env ? borrow(env, work) : withServices(command, uses, work);
  }
  const cleanup = createCleanup(say);
  stopOnSignals(cleanup, say, claim.release);
  try {
    const ports = await choosePorts(dataDir, undefined);
    const shared = { dir: dataDir, base: process.env, mode: 'production', claim, cleanup, log: say } as const;
    const { env, wired } = await step('services', () => openServices({ ...shared, ports, secrets: ownSecrets(dataDir), uses }));
    if (command !== 'prisma') await migrate(env.DATABASE_URL ?? '', { log: say });
    claim.announce({ env: wired });
    const code = await work(env, cleanup);
    if (livingBorrowers() > 0) say('Another program still uses these services: waiting until it ends.');
    while (livingBorrowers() > 0) await sleep(300);
    return code;
  } finally {
    await cleanup.stopAll();
    claim.release();
  }
}

/** Runs `main`, says a failure as a sentence, and ends the process with its code. */
export function exitWith(main: () => Promise<number>): void {
  main().then(
    (code) => process.exit(code),
    (error: unknown) => {
      say(error instanceof Error ? error.message : String(error));
      process.exit(1);
    },
  );
}
