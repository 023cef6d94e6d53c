import { addPasskeyInput, removePasskeyInput, renamePasskeyInput } from '@/contracts/inputs/passkeys';
import { stepUpInput } from '@/contracts/inputs/security';
import { addPasskey, offerPasskey } from '../../auth/passkeys/add-passkey';
import { removePasskey, renamePasskey } from '../../auth/passkeys/change-passkeys';
import { listPasskeys } from '../../auth/passkeys/list-passkeys';
import { askForPasskey } from '../../auth/passkeys/log-in-with-passkey';
import { noInput, ownProcedure, publicProcedure, router } from '../trpc';

/** Checks a password: a quarter of a second of one core. */
const dear = { cost: 5 };

export const passkeysRouter = router({
  list: ownProcedure.input(noInput).query(({ ctx }) => listPasskeys(ctx.app, ctx.viewer)),

  /** What the log-in page needs; the log-in itself goes through NextAuth (auth-options.ts). Nothing is stored by asking. */
  ask: publicProcedure.input(noInput).query(({ ctx }) => askForPasskey(ctx.app)),

  offer: ownProcedure
    .meta(dear)
    .input(stepUpInput)
    .mutation(({ ctx, input }) => offerPasskey(ctx.app, ctx.viewer, input)),

  add: ownProcedure.input(addPasskeyInput).mutation(({ ctx, input }) => addPasskey(ctx.app, ctx.viewer, input)),

  rename: ownProcedure.input(renamePasskeyInput).mutation(({ ctx, input }) => renamePasskey(ctx.app, ctx.viewer, input)),

  remove: ownProcedure
    .meta(dear)
    .input(removePasskeyInput)
    .mutation(({ ctx, input }) => removePasskey(ctx.app, ctx.viewer, input)),
});
