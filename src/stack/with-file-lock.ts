import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isSameProcess, processIdentity } from './process-identity';
import { readJson } from './read-json';

function isHeld(file: string): boolean {
  const owner = readJson(file, processIdentity);
  if (owner) return isSameProcess(owner);
  try {
    return readFileSync(file, 'utf8') === ''; // being written this moment
  } catch {
    return false;
  }
}

async function acquire(file: string, waitMs: number): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  let emptySince = Date.now();
  for (const until = Date.now() + waitMs; ; ) {
    try {
      writeFileSync(file, JSON.stringify(identify(process.pid)), { flag: 'wx' });
      return;
    } catch {
      if (!isHeld(file) || (readJson(file, processIdentity) === undefined && Date.now() - emptySince > 2000))
        rmSync(file, { force: true });
      else if (readJson(file, processIdentity)) emptySince = Date.now();
      if (Date.now() > until) throw new Error(`another start holds ${file}; wait for it, or delete that file`);
      await sleep(100);
    }
  }
}

/** Runs `work` while no other process of this machine does so under the same file. A lock left by a dead process is cleared. */
export async function withFileLock<T>(file: string, work: () => Promise<T>, waitMs = 60_000): Promise<T> {
  await acquire(file, waitMs);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
