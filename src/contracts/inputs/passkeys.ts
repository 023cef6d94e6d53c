// What authenticators answer (WebAuthn level 3, as JSON), as far as it is read here; what else they say is dropped.
import { z } from 'zod';
import { limits } from '../limits';
import { jsonFieldInput } from './json-field';
import { stepUpInput } from './security';
import { countedTextInput } from './text-input';

/** Bytes in base64url; `max` in characters of it. */
const bytes = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[A-Za-z0-9_-]+$/);

/** A credential's name for itself: at most 1023 bytes. */
const credentialId = bytes(1364);
const clientDataJSON = bytes(4000);

const publicKey = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  clientExtensionResults: z.unknown().transform(() => ({})),
};

const attestation = z.object({
  ...publicKey,
  response: z.object({
    clientDataJSON,
    attestationObject: bytes(20_000),
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
});

const assertion = z.object({
  ...publicKey,
  response: z.object({
    clientDataJSON,
    authenticatorData: bytes(4000),
    signature: bytes(8000),
    userHandle: bytes(100).optional(),
  }),
});
/** What proves that somebody holds a passkey. */
export type PasskeyAssertion = z.output<typeof assertion>;

const name = countedTextInput(limits.passkeys.name);

export const addPasskeyInput = z.object({ name, answer: attestation });
export type AddPasskeyInput = z.output<typeof addPasskeyInput>;

const passkeyId = z.uuid();
export const renamePasskeyInput = z.object({ passkeyId, name });
export const removePasskeyInput = stepUpInput.extend({ passkeyId });

/** As a form sends it: one text. */
export const passkeyLogInInput = z.object({ answer: jsonFieldInput(20_000).pipe(assertion) });
