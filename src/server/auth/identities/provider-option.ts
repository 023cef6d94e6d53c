import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { isCleanText } from '@/lib/text';
import type { IdentityProvider } from '../../platform/provider-config';

const said = z.string().trim().min(1).refine(isCleanText).optional().catch(undefined);
const claims = z.object({ sub: z.string().min(1).max(255), name: said, preferred_username: said, email: said });

/** Somebody as a provider vouches for them. Only `issuer` and `subject` say who it is: names and addresses can change hands. */
export type Claims = { issuer: string; subject: string; name: string; label: string };

/** What a provider's answer says, once NextAuth has checked its signature. Throws when it names nobody. */
export function readClaims(provider: IdentityProvider, profile: unknown): Claims {
  const { sub, name = '', preferred_username, email } = claims.parse(profile);
  const label = preferred_username ?? email ?? name;
  return { issuer: provider.issuer, subject: sub, name: name.slice(0, 50), label: label.slice(0, 100) };
}

/** The provider as NextAuth knows it: the code flow with PKCE, state and nonce. */
export function providerOption({ id, name, issuer, clientId, clientSecret }: IdentityProvider): OAuthConfig<{ sub: string }> {
  return {
    ...{ id, name, issuer, clientId, clientSecret, type: 'oauth', idToken: true },
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid profile email' } },
    checks: ['pkce', 'state', 'nonce'],
    httpOptions: { timeout: 10_000 },
    profile: ({ sub }) => ({ id: sub, sessionId: '' }),
  };
}
