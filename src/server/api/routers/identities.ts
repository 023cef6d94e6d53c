import { firstPasswordInput, removeIdentityInput } from '@/contracts/inputs/identities';
import { ownIdentities, removeIdentity } from '../../auth/identities/own-identities';
import { setFirstPassword } from '../../auth/set-first-password';
import { noInput, ownProcedure, router } from '../trpc';

/** Checks or makes a password: a quarter of a second of one core. */
const dear = { cost: 5 };

/** Coming in through an identity provider goes through NextAuth (auth-options.ts). */
export const identitiesRouter = router({
  own: ownProcedure.input(noInput).query(({ ctx }) => ownIdentities(ctx.app, ctx.viewer)),

  remove: ownProcedure
    .meta(dear)
    .input(removeIdentityInput)
    .mutation(({ ctx, input }) => removeIdentity(ctx.app, ctx.viewer, input)),

  setFirstPassword: ownProcedure
    .meta(dear)
    .input(firstPasswordInput)
    .mutation(({ ctx, input }) => setFirstPassword(ctx.app, ctx.viewer, input)),
});
