import { randomInt } from 'node:crypto';
import type { AppContext, Tx } from '../../platform/app-context';
import { fingerprint } from '../../platform/seal';

const howMany = 10;
/** Without what is mistaken for something else: 0 o, 1 l i. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const length = 12;

type App = Pick<AppContext, 'config'>;

const plain = (code: string) => code.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const hashOf = ({ config }: App, userId: string, code: string) =>
  fingerprint({ secret: config.auth.secret, purpose: 'kith recovery codes', owner: userId }, plain(code));

const newCode = () => Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('');

/** Ten new codes in place of the old ones; shown once, kept as hashes. */
export async function renewCodes(app: App, tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, hash: hashOf(app, userId, code) })) });
  return codes.map((code) => (code.match(/.{4}/g) ?? []).join('-'));
}

/** Uses a code up. True for one of any number of tries at once. */
export async function takeCode(app: App, tx: Tx, { userId, code }: { userId: string; code: string }): Promise<boolean> {
  const { count } = await tx.recoveryCode.deleteMany({ where: { userId, hash: hashOf(app, userId, code) } });
  return count === 1;
}
