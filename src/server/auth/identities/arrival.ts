// Somebody whom a provider vouched for, and who is not in yet: they choose a name, give the password of the account that is theirs, or a code.
// The provider's answer waits sealed in a cookie of the browser that it came to, so that nobody can be made to finish what another began.
import { z } from 'zod';
import type { AppContext } from '../../platform/app-context';
import { seal, unseal } from '../../platform/seal';
import type { Claims } from './provider-option';

export const arrivalCookie = 'kith-arrival';
/** Wall milliseconds. */
export const arrivalMs = 15 * 60_000;

type App = Pick<AppContext, 'config' | 'clock'>;

const schema = z.object({
  ...{ issuer: z.string(), subject: z.string(), name: z.string(), label: z.string() },
  expiresAt: z.number(),
});

const label = ({ config }: App) => ({ secret: config.auth.secret, purpose: 'kith arrivals', owner: '' });

export function sealArrival(app: App, claims: Claims): string {
  return seal(label(app), JSON.stringify({ ...claims, expiresAt: app.clock.now().getTime() + arrivalMs }));
}

/** Null for one that is too old, of another secret, or none. */
export function openArrival(app: App, sealed: string | undefined): Claims | null {
  if (!sealed) return null;
  try {
    const { expiresAt, ...claims } = schema.parse(JSON.parse(unseal(label(app), sealed)));
    return expiresAt > app.clock.now().getTime() ? claims : null;
  } catch (error) {
    // anybody can write a cookie: one that is not ours is none
    if (error instanceof Error) return null;
    throw error;
  }
}
