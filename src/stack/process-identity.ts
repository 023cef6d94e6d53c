// A pid alone proves nothing after a crash: it may be a zombie or belong to a stranger by now. Pid and start time together do.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const processIdentity = z.object({ pid: z.number().int().positive(), started: z.string() });
export type ProcessIdentity = z.infer<typeof processIdentity>;

const STATE = 0;
const START_TICKS = 19;

/** The state and start time in a line of /proc/<pid>/stat; undefined for a process that only waits to be buried. */
export function startInStat(stat: string): string | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[STATE];
  return state === 'Z' || state === 'X' ? undefined : fields[START_TICKS];
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
  } catch {
    return '';
  }
}

/** When the living process `pid` started, in an opaque form that no other process shares; undefined when none lives. */
export function processStart(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const ticks = startInStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
      return ticks ? `${bootId()}:${ticks}` : undefined;
    }
    const out = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return out && !out.startsWith('Z') ? out.replace(/^\S+\s+/, '') : undefined;
  } catch {
    return undefined;
  }
}

export function identify(pid: number): ProcessIdentity | undefined {
  const started = processStart(pid);
  return started ? { pid, started } : undefined;
}

export const isSameProcess = (identity: ProcessIdentity): boolean => processStart(identity.pid) === identity.started;

/** The command line of a living process, for the logs and to recognise servers by their data directory. */
export function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
