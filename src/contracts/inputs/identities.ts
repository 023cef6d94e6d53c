import { z } from 'zod';
import { logInInput, passwordInput, registerInput } from './accounts';
import { jsonFieldInput } from './json-field';
import { stepUpInput } from './security';

const code = logInInput.shape.code.unwrap();

/** How somebody goes on whom a provider vouched for: with a new account, with one they have, or with the code of one that is linked. */
const completion = z.discriminatedUnion('step', [
  registerInput.omit({ password: true, mail: true }).extend({ step: z.literal('join') }),
  logInInput.extend({ step: z.literal('link') }),
  z.object({ step: z.literal('code'), code }),
]);
export type Completion = z.output<typeof completion>;

/** As a form sends it: one text. */
export const completionInput = z.object({ answer: jsonFieldInput(4000).pipe(completion) });

export const removeIdentityInput = stepUpInput.extend({ identityId: z.uuid() });
export const firstPasswordInput = z.object({ password: passwordInput });
