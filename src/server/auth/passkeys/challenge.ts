// Challenges are signed when they are given out and written down when they are spent: strangers who look at the log-in page leave no
// rows, losing Redis keeps nobody out, and an answer counts once.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { DomainError } from '@/lib/errors';
import type { AppContext, Tx } from '../../platform/app-context';
import { fingerprint } from '../../platform/seal';

/** `owner`: id of the account that may answer it; empty for whoever logs in. */
export type ChallengeFor = { purpose: 'add' | 'log-in'; owner: string };

/** How long an answer may take, wall milliseconds. */
export const challengeMs = 10 * 60_000;

const timeBytes = 8;
const nonceBytes = 16;
const headBytes = timeBytes + nonceBytes;

type App = Pick<AppContext, 'config' | 'clock'>;

function signatureOf({ config }: Pick<App, 'config'>, { purpose, owner }: ChallengeFor, head: Buffer): Buffer {
  const label = { secret: config.auth.secret, purpose: `kith passkeys ${purpose}`, owner };
  return Buffer.from(fingerprint(label, head.toString('hex')), 'hex');
}

/** 56 bytes: when it ends, a nonce, and our signature of both. */
export function newChallenge(app: App, whom: ChallengeFor): Uint8Array<ArrayBuffer> {
  const end = Buffer.alloc(timeBytes);
  end.writeBigUInt64BE(BigInt(app.clock.now().getTime() + challengeMs));
  const head = Buffer.concat([end, randomBytes(nonceBytes)]);
  return new Uint8Array(Buffer.concat([head, signatureOf(app, whom, head)]));
}

/** Whether this (base64url) was given out by us, for this, and is not too old. Says nothing about whether it was spent. */
export function isOurChallenge(app: App, whom: ChallengeFor, challenge: string): boolean {
  const given = Buffer.from(challenge, 'base64url');
  const head = given.subarray(0, headBytes);
  const signature = given.subarray(headBytes);
  const right = signatureOf(app, whom, head);
  if (head.length < headBytes || signature.length !== right.length || !timingSafeEqual(signature, right)) return false;
  return head.readBigUInt64BE() > BigInt(app.clock.now().getTime());
}

/** Of any number of answers to one challenge the first passes. Throws `passkey-refused` for the others. */
export async function spendChallenge(app: Pick<App, 'clock'>, tx: Tx, challenge: string): Promise<void> {
  const nonce = Buffer.from(challenge, 'base64url').subarray(timeBytes, headBytes).toString('hex');
  const expiresAt = new Date(app.clock.now().getTime() + challengeMs);
  const { count } = await tx.spentChallenge.createMany({ data: [{ nonce, expiresAt }], skipDuplicates: true });
  if (count === 0) throw new DomainError('passkey-refused', 'The challenge was answered before');
}
