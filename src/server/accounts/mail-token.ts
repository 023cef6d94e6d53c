import { createHash, randomBytes } from 'node:crypto';
import { DomainError } from '@/lib/errors';
import type { AppContext, Tx } from '../platform/app-context';

type Kind = 'verify' | 'reset';
type NewToken = { userId: string; kind: Kind; address: string };

/** How long the link of a mail holds, in minutes. */
export const mailTokenMinutes = { verify: 60, reset: 30 } as const satisfies Record<Kind, number>;

export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** A token for the link of a mail; the last one of its kind holds no more. Only its hash is kept. */
export async function issueMailToken(
  app: Pick<AppContext, 'clock'>,
  tx: Tx,
  { userId, kind, address }: NewToken,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = app.clock.now();
  const expiresAt = new Date(now.getTime() + mailTokenMinutes[kind] * 60_000);
  await tx.mailToken.deleteMany({ where: { userId, kind } });
  await tx.mailToken.create({ data: { hash: hashOfToken(token), userId, kind, address, createdAt: now, expiresAt } });
  return token;
}

/** Uses a token up: of any number of tries at once, one gets it. Throws `link-invalid`. */
export async function takeMailToken(
  app: Pick<AppContext, 'clock'>,
  tx: Tx,
  given: { kind: Kind; token: string },
): Promise<{ userId: string; address: string }> {
  const where = { hash: hashOfToken(given.token), kind: given.kind, expiresAt: { gt: app.clock.now() } };
  const found = await tx.mailToken.findFirst({ where, select: { userId: true, address: true } });
  const { count } = await tx.mailToken.deleteMany({ where });
  if (!found || count === 0) throw new DomainError('link-invalid', `No open token to ${given.kind}`);
  return found;
}
