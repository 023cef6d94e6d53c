import type { ArrivalView } from '@/contracts/views/identities';
import type { AppContext } from '../../platform/app-context';
import { enter, type Sender } from '../open-session';
import { openArrival, sealArrival } from './arrival';
import type { Claims } from './provider-option';

type App = Parameters<typeof enter>[0] & Pick<AppContext, 'limiter'>;

const select = {
  userId: true,
  user: { select: { secondFactor: { select: { confirmedAt: true } } } },
} as const;

export const identityKey = ({ issuer, subject }: Pick<Claims, 'issuer' | 'subject'>) => ({
  issuer_subject: { issuer, subject },
});

/** Lets in whoever a provider's account was linked to. */
export async function enterByIdentity(app: App, userId: string, given: Sender & { claims: Claims }) {
  await app.db.identity.updateMany({
    where: { issuer: given.claims.issuer, subject: given.claims.subject },
    data: { lastUsedAt: app.clock.now(), label: given.claims.label },
  });
  return enter(app, userId, { ...given, how: 'provider' });
}

/**
 * Somebody comes back from a provider. Whose account is linked is in, unless a code has to be given first; for all others, what the provider
 * said waits `sealed`. Throws `rate-limited` per network address.
 */
export async function arrive(
  app: App,
  claims: Claims,
  sender: Sender,
): Promise<{ userId: string; sessionId: string } | { sealed: string }> {
  await app.limiter.take('log-in-address', sender.address);
  const known = await app.db.identity.findUnique({ where: identityKey(claims), select });
  if (!known || known.user.secondFactor?.confirmedAt) return { sealed: sealArrival(app, claims) };
  await app.limiter.forgive('log-in-address', sender.address);
  return enterByIdentity(app, known.userId, { ...sender, claims });
}

/** What is left to do for somebody who came from a provider; null when nobody did, or too long ago. */
export async function arrivalView(app: Pick<App, 'config' | 'clock' | 'db'>, sealed: string | undefined): Promise<ArrivalView> {
  const claims = openArrival(app, sealed);
  if (!claims) return null;
  const provider = app.config.auth.providers.find(({ issuer }) => issuer === claims.issuer);
  const known = await app.db.identity.findUnique({ where: identityKey(claims), select: { id: true } });
  return { provider: provider?.name ?? claims.issuer, name: claims.name, isKnown: known !== null };
}
