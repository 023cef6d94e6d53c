// Secrets at rest: AES-256-GCM under a key derived from NEXTAUTH_SECRET for one purpose, bound to whom the secret belongs to.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export type SealLabel = {
  /** NEXTAUTH_SECRET */
  secret: string;
  /** what kind of secret it is: another purpose is another key */
  purpose: string;
  /** id of the row that it belongs to */
  owner: string;
};

const nonceBytes = 12;
const tagBytes = 16;

const keyOf = ({ secret, purpose }: Pick<SealLabel, 'secret' | 'purpose'>) =>
  Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));

export function seal(label: SealLabel, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(label), nonce).setAAD(Buffer.from(label.owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Throws when it was sealed under another secret, for another purpose or another owner. */
export function unseal(label: SealLabel, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(label), nonce).setAAD(Buffer.from(label.owner));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
}

/** HMAC-SHA-256 in hex: to compare with what somebody brings later, without keeping it. */
export function fingerprint(label: SealLabel, text: string): string {
  return createHmac('sha256', keyOf(label)).update(label.owner).update('\0').update(text).digest('hex');
}
