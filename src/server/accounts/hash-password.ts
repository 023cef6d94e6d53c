import { createHash } from 'node:crypto';
import bcrypt from 'bcrypt';
import { createGate } from './gate';

const COST = 12;

// A hash keeps a core busy for a quarter of a second: a burst of log-ins must not starve the process's other threads.
const through = createGate({ width: 2, queue: 64 });

// bcrypt reads 72 bytes and stops at NUL: it gets 44 characters that depend on every byte of the password.
const digest = (password: string) => createHash('sha256').update(password.normalize('NFKC')).digest('base64');

export function hashPassword(password: string): Promise<string> {
  return through(() => bcrypt.hash(digest(password), COST));
}

// bcrypt of random bytes that nobody kept: compared when there is no such account, so that time does not tell which names exist.
const NOBODY = '$2b$12$SmzAGEn2OZcHt6pinNrUK.aYxi.e4OOcdIt4C5PqtQ2amd7LbhMmK';

/** Takes as long for a missing hash (which never matches) as for a real one. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const matches = await through(() => bcrypt.compare(digest(password), hash ?? NOBODY));
  return matches && hash !== null;
}
