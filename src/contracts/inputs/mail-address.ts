import { z } from 'zod';

/** One plain mail address. */
export const mailAddressInput = z.email().trim().max(254);
