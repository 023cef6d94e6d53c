// A copy of somebody's data lies in the file store as parts that nobody can read there, whoever learns an address.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { DomainError } from '@/lib/errors';
import type { Config } from '@/server/platform/env';

type Secret = Pick<Config, 'auth'>;
type Part = { exportId: string; index: number };

const ivBytes = 12;
const tagBytes = 16;
/** What sealing adds to a part. */
export const sealBytes = ivBytes + tagBytes;

const keyOf = ({ auth }: Secret, exportId: string) =>
  Buffer.from(hkdfSync('sha256', auth.secret, exportId, 'kith export part', 32));
const placeOf = ({ exportId, index }: Part) => Buffer.from(`${exportId}:${index}`);

/** AES-256-GCM; the place in the copy is sealed too, so parts cannot change places. */
export function sealPart(config: Secret, part: Part, bytes: Uint8Array): Uint8Array {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(config, part.exportId), iv).setAAD(placeOf(part));
  return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Throws `export-not-found` when it is not the part that was sealed. */
export function openPart(config: Secret, part: Part, sealed: Uint8Array): Uint8Array {
  try {
    const tag = sealed.subarray(sealed.byteLength - tagBytes);
    const decipher = createDecipheriv('aes-256-gcm', keyOf(config, part.exportId), sealed.subarray(0, ivBytes));
    decipher.setAAD(placeOf(part)).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(ivBytes, sealed.byteLength - tagBytes)), decipher.final()]);
  } catch (cause) {
    throw new DomainError('export-not-found', 'A part of the copy is not what was written', { cause });
  }
}
