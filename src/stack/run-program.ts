import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Cleanup } from './cleanup';
import { endProcess } from './end-process';
import { exactly } from './environment';
import { root } from './paths';
import { identify } from './process-identity';

export type Program = {
  args: string[];
  env: Record<string, string>;
  /** `inherit`: this terminal; else the file that its output goes to */
  output: 'inherit' | { file: string };
  /** wall milliseconds after which it is killed */
  timeoutMs?: number;
};

/** Runs a Node program of the clone to its end; gives the exit code (-1 for a death by signal) and the end of its output. */
export async function runProgram(program: Program, cleanup: Pick<Cleanup, 'add'>): Promise<{ code: number; tail: string }> {
  const { args, env, output, timeoutMs } = program;
  const file = output === 'inherit' ? undefined : output.file;
  if (file) mkdirSync(path.dirname(file), { recursive: true });
  const log = file ? openSync(file, 'w', 0o600) : undefined;
  // On the terminal it stays in our group, so that it may read what is typed; otherwise it gets its own and ends as a whole.
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: exactly(env),
    detached: log !== undefined,
    stdio: log === undefined ? 'inherit' : ['ignore', log, log],
  });
  const identity = child.pid ? identify(child.pid) : undefined;
  const end = async () => identity && endProcess(identity, { graceMs: 5000, wholeGroup: log !== undefined });
  const forget = cleanup.add('task', { stop: end, kill: () => child.kill('SIGKILL') });
  const timer = timeoutMs ? setTimeout(() => void end(), timeoutMs) : undefined;
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(-1));
    child.once('exit', (exit) => resolve(exit ?? -1));
  });
  clearTimeout(timer);
  forget();
  return { code, tail: file ? readFileSync(file, 'utf8').slice(-4000) : '' };
}
