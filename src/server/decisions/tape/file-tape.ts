import { createWriteStream, existsSync, readFileSync, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { z } from 'zod';
import type { Tape } from './tape';

const line = z.object({ question: z.string().length(64), purpose: z.string(), answer: z.unknown() });

/** The tape in a file, a line of JSON per answer. `close` returns when all of it is written. Throws a sentence for a file that is none. */
export function fileTape(file: string): Tape & { close(): Promise<void> } {
  const known = new Map<string, unknown>();
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  // A process that died in the middle of a line leaves half of one, which is not an answer.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  for (const [index, written] of whole.split('\n').entries()) {
    if (written === '') continue;
    const { question, answer } = parsed(file, index + 1, written);
    known.set(question, answer);
  }
  let out: WriteStream | undefined;
  // Half a line is written over.
  const open = () => createWriteStream(file, { flags: text === '' ? 'w' : 'r+', start: Buffer.byteLength(whole) });
  return {
    find: async (question) => known.get(question),
    async keep(question, { purpose, answer }) {
      if (known.has(question)) return;
      known.set(question, answer);
      out ??= open();
      out.write(`${JSON.stringify({ question, purpose, answer })}\n`);
    },
    async close() {
      if (!out) return;
      out.end();
      await finished(out);
    },
  };
}

function parsed(file: string, number: number, text: string): z.output<typeof line> {
  try {
    return line.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${file} is no tape: line ${number} holds no answer.`, { cause: error });
  }
}
