// What a browser does with passkeys. Its part of the library is loaded when it is needed, not with the page.
import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';

/** False while rendering on the server, too. */
export const knowsPasskeys = () => typeof window !== 'undefined' && typeof window.PublicKeyCredential === 'function';

/** Has the person's device make a passkey. Throws what `isHereAlready` reads, or when the person did not want to. */
export async function makePasskey(optionsJSON: PublicKeyCredentialCreationOptionsJSON) {
  const { startRegistration } = await import('@simplewebauthn/browser');
  return startRegistration({ optionsJSON });
}

/** Has the person choose a passkey: among those that the field of the name offers (`isAutofill`), or in a window of the browser. */
export async function choosePasskey(optionsJSON: PublicKeyCredentialRequestOptionsJSON, { isAutofill }: { isAutofill: boolean }) {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return startAuthentication({ optionsJSON, useBrowserAutofill: isAutofill });
}

/** Ends a question that still stands. */
export async function stopAsking(): Promise<void> {
  const { WebAuthnAbortService } = await import('@simplewebauthn/browser');
  WebAuthnAbortService.cancelCeremony();
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '');

/** The device has a passkey for this account. */
export const isHereAlready = (error: unknown) => nameOf(error) === 'InvalidStateError';
/** Another question took the place of this one, or the page went. */
export const wasReplaced = (error: unknown) => nameOf(error) === 'AbortError';
