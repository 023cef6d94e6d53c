// .data/run.json says who runs this clone's town and which processes belong to it, so that a second start finds the first, a start
// after kill -9 finds what was left, and `npm run sim` can use what runs.
import path from 'node:path';
import { z } from 'zod';
import { endProcess } from './end-process';
import { identify, isSameProcess, type ProcessIdentity, processIdentity } from './process-identity';
import { readJson } from './read-json';
import { withFileLock } from './with-file-lock';
import { writeJson } from './write-json';

const runFile = z.object({
  launcher: processIdentity,
  command: z.string(),
  url: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  parts: z.record(z.string(), processIdentity),
});
export type RunFile = z.infer<typeof runFile>;

export type Claim = {
  /** notes (or, with undefined, forgets) the process that a part runs in */
  record(part: string, identity: ProcessIdentity | undefined): void;
  /** from now on others may use what runs: its address and environment */
  announce(running: { url?: string; env: Record<string, string> }): void;
  release(): void;
};

const fileIn = (dir: string) => path.join(dir, 'run.json');

/** Who runs the stack of `dir` now, if anybody lives. */
export function currentRun(dir: string): RunFile | undefined {
  const found = readJson(fileIn(dir), runFile);
  return found && isSameProcess(found.launcher) ? found : undefined;
}

async function clearRemains(dir: string, log: (line: string) => void): Promise<void> {
  const left = readJson(fileIn(dir), runFile);
  const living = Object.entries(left?.parts ?? {}).filter(([, identity]) => isSameProcess(identity));
  if (living.length > 0) log(`clearing away what the last run left: ${living.map(([name]) => name).join(', ')}`);
  await Promise.all(living.map(([, identity]) => endProcess(identity, { graceMs: 3000, wholeGroup: true })));
}

/** Makes this process the one that runs the stack of `dir`, or gives back who does. What a killed one left is ended first. */
export async function claimRun(dir: string, command: string, log: (line: string) => void): Promise<Claim | RunFile> {
  return withFileLock(path.join(dir, 'run.lock'), async () => {
    const other = currentRun(dir);
    if (other) return other;
    await clearRemains(dir, log);
    const launcher = identify(process.pid);
    if (!launcher) throw new Error('this process cannot be identified');
    const run: RunFile = { launcher, command, parts: {} };
    const save = () => writeJson(fileIn(dir), run);
    save();
    return {
      record(part, identity) {
        if (identity) run.parts[part] = identity;
        else delete run.parts[part];
        save();
      },
      announce({ url, env }) {
        run.url = url;
        run.env = env;
        save();
      },
      release() {
        run.parts = {};
        run.env = undefined;
        run.url = undefined;
        run.launcher = { pid: launcher.pid, started: 'ended' };
        save();
      },
    } satisfies Claim;
  });
}

export const isClaim = (claim: Claim | RunFile): claim is Claim => 'release' in claim;
