import { createHash } from 'node:crypto';
import bcrypt from 'bcrypt';
import { createGate } from './gate';

// A hash keeps a core busy for a quarter of a second: a burst of log-ins must not starve the process's other threads.
const through = createGate({ width: 2, queue: 64 });

// bcrypt reads 72 bytes and stops at NUL: it gets 44 characters that depend on every byte of the password.
const digest = (password: string) => createHash('sha256').update(password.normalize('NFKC')).digest('base64');

/** What is needed of the context. The cost is the logarithm of bcrypt's rounds. */
type App = { config: { auth: { passwordCost: number } } };

export function hashPassword({ config }: App, password: string): Promise<string> {
  return through(() => bcrypt.hash(digest(password), config.auth.passwordCost));
}

// bcrypt of random bytes that nobody kept: compared when there is no such account, so that time does not tell which names exist.
const NOBODY = 'SmzAGEn2OZcHt6pinNrUK.aYxi.e4OOcdIt4C5PqtQ2amd7LbhMmK';
const nobody = (cost: number) => `$2b$${String(cost).padStart(2, '0')}$${NOBODY}`;

/** Takes as long for a missing hash (which never matches) as for a real one. */
export async function verifyPassword({ config }: App, password: string, hash: string | null): Promise<boolean> {
  const compared = hash ?? nobody(config.auth.passwordCost);
  const matches = await through(() => bcrypt.compare(digest(password), compared));
  return matches && hash !== null;
}
