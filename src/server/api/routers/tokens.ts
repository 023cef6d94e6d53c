import { createTokenInput, removeTokenInput } from '@/contracts/inputs/tokens';
import { createToken, listTokens, removeToken } from '../../auth/tokens/tokens';
import { noInput, ownProcedure, router, signedInProcedure } from '../trpc';

export const tokensRouter = router({
  list: ownProcedure.input(noInput).query(({ ctx }) => listTokens(ctx.app, ctx.viewer)),
  /** Checks a password: a quarter of a second of one core. */
  create: signedInProcedure
    .meta({ cost: 5 })
    .input(createTokenInput)
    .mutation(({ ctx, input }) => createToken(ctx.app, ctx.viewer, input)),
  remove: ownProcedure.input(removeTokenInput).mutation(({ ctx, input }) => removeToken(ctx.app, ctx.viewer, input)),
});
