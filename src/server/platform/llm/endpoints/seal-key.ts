// Keys of model servers at rest, bound to the endpoint they belong to.
import { seal, unseal } from '../../seal';

const label = (secret: string, owner: string) => ({ secret, purpose: 'kith model endpoint keys', owner });

/** `''` stays `''`: there is no key. */
export const sealKey = (secret: string, endpointId: string, apiKey: string): string =>
  apiKey && seal(label(secret, endpointId), apiKey);

/** Throws when it was sealed under another secret, or for another endpoint. */
export const openKey = (secret: string, endpointId: string, sealedKey: string): string =>
  sealedKey && unseal(label(secret, endpointId), sealedKey);
