import { setTimeout as sleep } from 'node:timers/promises';
import { isSameProcess, type ProcessIdentity } from './process-identity';

function send(identity: ProcessIdentity, signal: NodeJS.Signals, wholeGroup: boolean): void {
  try {
    process.kill(wholeGroup ? -identity.pid : identity.pid, signal);
  } catch (error) {
    if (wholeGroup)
      send(identity, signal, false); // it leads no group
    else if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/**
 * Ends one process that is proved to be the one meant: asks, waits `graceMs`, then insists. True when it is gone at the end.
 * With `wholeGroup` its children go with it (they were started as a group of their own).
 */
export async function endProcess(
  identity: ProcessIdentity,
  {
    signal = 'SIGTERM',
    graceMs = 5000,
    wholeGroup = false,
  }: { signal?: NodeJS.Signals; graceMs?: number; wholeGroup?: boolean } = {},
): Promise<boolean> {
  if (!isSameProcess(identity)) return true;
  send(identity, signal, wholeGroup);
  for (const step of [graceMs, 2000]) {
    for (const until = Date.now() + step; Date.now() < until; await sleep(25)) {
      if (!isSameProcess(identity)) return true;
    }
    if (isSameProcess(identity)) send(identity, 'SIGKILL', wholeGroup);
  }
  return !isSameProcess(identity);
}
