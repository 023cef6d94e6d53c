// The processes that the launcher starts and keeps alive: web, worker, model, upload.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess } from './end-process';
import { exactly } from './environment';
import { followLog } from './follow-log';
import { root } from './paths';
import { identify, type ProcessIdentity } from './process-identity';
import type { Claim } from './run-file';

export type PartPlan = {
  name: string;
  args: string[];
  env: Record<string, string>;
  /** show every line on the terminal, not only warnings */
  isVerbose?: boolean;
  /** wall milliseconds to end in, after which it is killed */
  graceMs?: number;
};
export type PartsHost = { logDir: string; claim: Pick<Claim, 'record'>; log: (line: string) => void };
export type Part = {
  name: string;
  stop(): Promise<void>;
  kill(): void;
  /** why it is hopeless to wait for it: it ended three times in a row soon after its start, or another program holds its port */
  hopeless(): string | undefined;
};

const BIG_LOG = 10_000_000;
const CALM_MS = 30_000;

function openLog(logDir: string, name: string): { file: string; descriptor: number } {
  mkdirSync(logDir, { recursive: true });
  const file = path.join(logDir, `${name}.log`);
  if (existsSync(file) && statSync(file).size > BIG_LOG) renameSync(file, `${file}.1`);
  return { file, descriptor: openSync(file, 'a', 0o600) };
}

/** The last lines of a log, none of them from before `from` bytes. */
function lastWords(file: string, from = 0): string {
  return readFileSync(file).subarray(from).toString().trimEnd().split('\n').slice(-12).join('\n');
}

/** Starts a part and starts it again whenever it ends by itself, at once at first, then with pauses up to 10 s. */
export function startPart(plan: PartPlan, host: PartsHost): Part {
  const { name } = plan;
  const { file, descriptor } = openLog(host.logDir, name);
  const endFollowing = followLog({ file, name, isVerbose: plan.isVerbose ?? false, print: host.log });
  let isStopping = false;
  let current: ProcessIdentity | undefined;
  let failures = 0;
  let isPortTaken = false;

  function launch(): void {
    const began = Date.now();
    const logged = statSync(file).size;
    // A group of its own: Ctrl-C in the terminal reaches the launcher alone, which ends the parts in their order.
    const child = spawn(process.execPath, plan.args, {
      cwd: root,
      env: exactly(plan.env),
      detached: true,
      stdio: ['ignore', descriptor, descriptor],
    });
    current = child.pid ? identify(child.pid) : undefined;
    host.claim.record(name, current);
    child.once('error', (error) => host.log(`[${name}] could not be started: ${error.message}`));
    child.once('exit', async (code, signal) => {
      if (isStopping) return;
      isPortTaken = lastWords(file, logged).includes('EADDRINUSE');
      failures = Date.now() - began > CALM_MS ? 1 : failures + 1;
      const pause = failures === 1 ? 100 : Math.min(10_000, 250 * 2 ** failures);
      host.log(`[${name}] ended with ${code ?? signal}; starting it again (log: ${path.relative(root, file)})`);
      await sleep(pause);
      if (!isStopping) launch();
    });
  }
  launch();

  return {
    name,
    hopeless() {
      if (failures < 3 && !isPortTaken) return undefined;
      const why = isPortTaken ? 'Another program holds its port' : 'It ends each time it is started';
      return `${why} (log: ${path.relative(root, file)}):\n${lastWords(file)}`;
    },
    async stop() {
      isStopping = true;
      if (current) await endProcess(current, { graceMs: plan.graceMs ?? 5000, wholeGroup: true });
      host.claim.record(name, undefined);
      endFollowing();
    },
    kill() {
      isStopping = true;
      if (current) void endProcess(current, { signal: 'SIGKILL', graceMs: 500, wholeGroup: true });
    },
  };
}
