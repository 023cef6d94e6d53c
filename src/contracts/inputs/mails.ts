import { z } from 'zod';
import { limits } from '../limits';

export const listMailsInput = z.object({
  cursor: z.uuid().nullish(),
  limit: z.int().min(1).max(limits.page.max).default(limits.page.default),
});
