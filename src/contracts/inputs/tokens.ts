import { z } from 'zod';
import { limits } from '../limits';
import { programScopes } from '../programs';
import { stepUpInput } from './security';
import { countedTextInput } from './text-input';

export const createTokenInput = stepUpInput.extend({
  name: countedTextInput(limits.tokens.name),
  scopes: z.array(z.enum(programScopes)).min(1).max(programScopes.length),
  /** wall days until it opens nothing any more */
  days: z.int().min(1).max(limits.tokens.mostDays),
});
export type CreateTokenInput = z.output<typeof createTokenInput>;

export const removeTokenInput = z.object({ tokenId: z.uuid() });
