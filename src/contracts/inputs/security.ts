import { z } from 'zod';
import { isCleanText } from '@/lib/text';
import { passwordInput } from './accounts';
import { mailAddressInput } from './mail-address';

/** The password of the step-up: whatever somebody typed. */
const currentPassword = z.string().min(1).max(1000);
export const stepUpInput = z.object({ currentPassword });
export const changePasswordInput = stepUpInput.extend({ password: passwordInput });

export const setMailInput = stepUpInput.extend({ address: mailAddressInput });

/** A username or a mail address, as somebody remembers it. */
export const requestResetInput = z.object({
  name: z.string().trim().min(1).max(254).refine(isCleanText, { error: 'unclean-text' }),
});

const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const mailTokenInput = z.object({ token });
export const resetPasswordInput = mailTokenInput.extend({ password: passwordInput });

/** Six digits, or a recovery code; spaces and hyphens as people write them. */
export const secondFactorCodeInput = z.string().trim().min(6).max(40);
export const confirmSecondFactorInput = z.object({ code: secondFactorCodeInput });
