import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type Child = AsyncDisposable & { firstLine: string; pid: number | undefined };

/** A process of ours, ended by its id; ready when it has printed a line that holds `says`. */
export async function startChild(args: readonly string[], env: NodeJS.ProcessEnv, says: string): Promise<Child> {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const firstLine = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => line.includes(says) && resolve(line));
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code} before it said "${says}"`)));
  });
  return {
    firstLine,
    pid: child.pid,
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
