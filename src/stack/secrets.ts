import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { readJson } from './read-json';
import { writeJson } from './write-json';

const secrets = z.object({
  session: z.string().min(32),
  demoPassword: z.string().min(8),
  operatorPassword: z.string().min(8),
  boardPassword: z.string().min(8),
  uploadKey: z.string().startsWith('sk_'),
  modelKey: z.string().min(8),
});
export type Secrets = z.infer<typeof secrets>;

// Letters and digits that nobody mistakes for one another: these are read off a terminal.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const readable = (length: number) => [...randomBytes(length)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** This clone's own secrets, made at the first start and kept in secrets.json (owner only). */
export function ownSecrets(dir: string): Secrets {
  const file = path.join(dir, 'secrets.json');
  const kept = readJson(file, secrets);
  if (kept) return kept;
  const made: Secrets = {
    session: randomBytes(32).toString('base64url'),
    demoPassword: readable(12),
    operatorPassword: readable(16),
    boardPassword: readable(16),
    uploadKey: `sk_local_${randomBytes(24).toString('hex')}`,
    modelKey: `local-${randomBytes(16).toString('hex')}`,
  };
  writeJson(file, made);
  return made;
}
