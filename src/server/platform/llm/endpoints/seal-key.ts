// Keys of model servers at rest: AES-256-GCM under a key derived from NEXTAUTH_SECRET, bound to the endpoint they belong to.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'kith model endpoint keys', 32));
const nonceBytes = 12;
const tagBytes = 16;

/** `''` stays `''`: there is no key. */
export function sealKey(secret: string, endpointId: string, apiKey: string): string {
  if (!apiKey) return '';
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(Buffer.from(endpointId));
  const sealed = Buffer.concat([cipher.update(apiKey, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Throws when it was sealed under another secret, or for another endpoint. */
export function openKey(secret: string, endpointId: string, sealedKey: string): string {
  if (!sealedKey) return '';
  const bytes = Buffer.from(sealedKey, 'base64');
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(Buffer.from(endpointId));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
}
