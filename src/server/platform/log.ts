import pino, { type Logger } from 'pino';

export type Log = Logger;

/** JSON lines on stdout: sentences with fields. Secrets never get here; `redact` is the second line of defence. */
export function createLog(options: { level: string; part: string }): Log {
  return pino({
    level: options.level,
    base: { part: options.part },
    redact: ['password', '*.password', '*.passwordHash', '*.apiKey', 'headers.authorization', 'headers.cookie'],
  });
}
