import {
  changePasswordInput,
  confirmSecondFactorInput,
  mailTokenInput,
  requestResetInput,
  resetPasswordInput,
  setMailInput,
  stepUpInput,
} from '@/contracts/inputs/security';
import { changePassword } from '../../auth/change-password';
import { confirmMail } from '../../auth/confirm-mail';
import { removeMail, setMail } from '../../auth/mail-of-account';
import { requestReset } from '../../auth/request-reset';
import { resetPassword } from '../../auth/reset-password';
import { confirmSecondFactor, endSecondFactor, offerSecondFactor, renewRecoveryCodes } from '../../auth/second-factor/set-up';
import { securityView } from '../../auth/security-view';
import { noInput, ownProcedure, publicProcedure, router } from '../trpc';

/** Checks or makes a password: a quarter of a second of one core. */
const dear = { cost: 5 };

export const securityRouter = router({
  view: ownProcedure.input(noInput).query(({ ctx }) => securityView(ctx.app, ctx.viewer)),

  changePassword: ownProcedure
    .meta(dear)
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx.app, ctx.viewer, input)),

  setMail: ownProcedure
    .meta(dear)
    .input(setMailInput)
    .mutation(({ ctx, input }) => setMail(ctx.app, ctx.viewer, input)),

  removeMail: ownProcedure
    .meta(dear)
    .input(stepUpInput)
    .mutation(({ ctx, input }) => removeMail(ctx.app, ctx.viewer, input)),

  /** By the link of a mail, whoever is signed in. */
  confirmMail: publicProcedure
    .meta(dear)
    .input(mailTokenInput)
    .mutation(({ ctx, input }) => confirmMail(ctx.app, input)),

  requestReset: publicProcedure
    .meta(dear)
    .input(requestResetInput)
    .mutation(({ ctx, input }) => requestReset(ctx.app, { ...input, address: ctx.address })),

  resetPassword: publicProcedure
    .meta(dear)
    .input(resetPasswordInput)
    .mutation(({ ctx, input }) => resetPassword(ctx.app, { ...input, address: ctx.address })),

  offerSecondFactor: ownProcedure
    .meta(dear)
    .input(stepUpInput)
    .mutation(({ ctx, input }) => offerSecondFactor(ctx.app, ctx.viewer, input)),

  confirmSecondFactor: ownProcedure
    .input(confirmSecondFactorInput)
    .mutation(({ ctx, input }) => confirmSecondFactor(ctx.app, ctx.viewer, input)),

  endSecondFactor: ownProcedure
    .meta(dear)
    .input(stepUpInput)
    .mutation(({ ctx, input }) => endSecondFactor(ctx.app, ctx.viewer, input)),

  renewRecoveryCodes: ownProcedure
    .meta(dear)
    .input(stepUpInput)
    .mutation(({ ctx, input }) => renewRecoveryCodes(ctx.app, ctx.viewer, input)),
});
