import { z } from 'zod';

export const providerEnvironment = {
  /** an identity provider (OpenID Connect) whose people may log in here; all three, or none */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).max(500).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).max(1000).optional(),
  /** as people know it */
  OIDC_NAME: z.string().min(1).max(40).default('Single sign-on'),
};

/** Who else may say who somebody is. Another kind of provider is another `id`, with its line in auth/identities/provider-option.ts. */
export type IdentityProvider = { id: 'oidc'; name: string; issuer: string; clientId: string; clientSecret: string };

/** Throws when only a part of a provider is set: a half-open door is a mistake, not a wish. */
export function providerConfig(env: z.output<z.ZodObject<typeof providerEnvironment>>): IdentityProvider[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = env;
  if (!issuer && !clientId && !clientSecret) return [];
  if (!issuer || !clientId || !clientSecret) {
    throw new Error('The environment is not complete: OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together.');
  }
  return [{ id: 'oidc', name, issuer, clientId, clientSecret }];
}
