import { generateSecret, generateURI, verifySync } from 'otplib';
import type { AppContext } from '../../platform/app-context';
import { seal, unseal } from '../../platform/seal';

const stepSeconds = 30;

const label = (secret: string, userId: string) => ({ secret, purpose: 'kith second factors', owner: userId });

/** A new secret of 160 bits, as authenticator apps take it, and as it is kept. */
export function newSecret({ config }: Pick<AppContext, 'config'>, userId: string): { secret: string; sealedSecret: string } {
  const secret = generateSecret();
  return { secret, sealedSecret: seal(label(config.auth.secret, userId), secret) };
}

/** What the QR code says. */
export const offerAddress = (username: string, secret: string) =>
  generateURI({ issuer: 'Kith', label: username, secret, period: stepSeconds });

type Kept = { userId: string; sealedSecret: string; lastStep: number };

/**
 * The step (30 s each since 1970) of a right code that is newer than the last one; null for any other. One step before and after
 * the present is right too, for clocks that differ (RFC 6238).
 */
export function acceptedStep(app: Pick<AppContext, 'config' | 'clock'>, kept: Kept, code: string): number | null {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const secret = unseal(label(app.config.auth.secret, kept.userId), kept.sealedSecret);
  const epoch = Math.floor(app.clock.now().getTime() / 1000);
  const found = verifySync({ secret, token, epoch, period: stepSeconds, epochTolerance: stepSeconds });
  if (!found.valid || !('timeStep' in found)) return null;
  return found.timeStep > kept.lastStep ? found.timeStep : null;
}
