import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { z } from 'zod';

const pinoLine = z.object({ level: z.number(), msg: z.string().optional(), err: z.object({ message: z.string() }).optional() });
const WARN = 40;
const PER_TEN_SECONDS = 6;

/** What to show of one log line: a warning's sentence, or undefined for all that is normal. */
export function worthShowing(line: string): string | undefined {
  if (line.startsWith('{')) {
    try {
      const parsed = pinoLine.safeParse(JSON.parse(line)).data;
      if (!parsed || parsed.level < WARN) return undefined;
      return [parsed.msg, parsed.err?.message].filter(Boolean).join(': ');
    } catch {
      return undefined;
    }
  }
  return /\b(error|warn(ing)?)\b|⨯/i.test(line) ? line.trim() : undefined;
}

/** Prints a log file's new lines as `[name] …`: all of them when verbose, else warnings only and a few at a time. */
export function followLog({
  file,
  name,
  isVerbose,
  print,
}: {
  file: string;
  name: string;
  isVerbose: boolean;
  print: (line: string) => void;
}): () => void {
  let position = statSync(file).size;
  let rest = '';
  let shown = 0;
  const descriptor = openSync(file, 'r');
  const buffer = Buffer.alloc(65_536);

  function show(line: string): void {
    const text = isVerbose ? line : worthShowing(line);
    if (!text) return;
    shown += 1;
    if (isVerbose || shown <= PER_TEN_SECONDS) print(`[${name}] ${text.slice(0, 400)}`);
    else if (shown === PER_TEN_SECONDS + 1) print(`[${name}] … more in ${file}`);
  }

  function look(): void {
    for (let size = readSync(descriptor, buffer, 0, buffer.length, position); size > 0; ) {
      position += size;
      const lines = (rest + buffer.toString('utf8', 0, size)).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(show);
      size = readSync(descriptor, buffer, 0, buffer.length, position);
    }
  }

  const looking = setInterval(look, 300);
  const calming = setInterval(() => {
    shown = 0;
  }, 10_000);
  return () => {
    clearInterval(looking);
    clearInterval(calming);
    look();
    closeSync(descriptor);
  };
}
