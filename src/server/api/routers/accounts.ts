import { declareAgeInput, registerInput, sessionInput, setAvatarInput, updateProfileInput } from '@/contracts/inputs/accounts';
import { ageView, declareAge } from '../../accounts/declare-age';
import { register } from '../../accounts/register';
import { updateProfile } from '../../accounts/update-profile';
import { forgetViewer } from '../../auth/find-viewer';
import { listSessions } from '../../auth/list-sessions';
import { revokeSessions } from '../../auth/revoke-sessions';
import { viewerView } from '../../auth/viewer-view';
import { removeAvatar, setAvatar } from '../../media/set-avatar';
import { noInput, ownProcedure, publicProcedure, router, signedInProcedure } from '../trpc';

export const accountsRouter = router({
  /** The viewer, or null for a stranger. */
  me: publicProcedure.input(noInput).query(({ ctx }) => (ctx.viewer ? viewerView(ctx.app, ctx.viewer) : null)),

  register: publicProcedure
    .meta({ cost: 5 })
    .input(registerInput)
    .mutation(({ ctx, input }) => register(ctx.app, input, { address: ctx.address })),

  updateProfile: signedInProcedure.input(updateProfileInput).mutation(async ({ ctx, input }) => {
    await updateProfile(ctx.app, ctx.viewer, input);
    forgetViewer(ctx.app, ctx.viewer.sessionId);
    return viewerView(ctx.app, ctx.viewer);
  }),

  setAvatar: signedInProcedure
    .meta({ cost: 5 })
    .input(setAvatarInput)
    .mutation(async ({ ctx, input }) => {
      await setAvatar(ctx.app, ctx.viewer, input);
      return viewerView(ctx.app, ctx.viewer);
    }),
  removeAvatar: signedInProcedure.input(noInput).mutation(async ({ ctx }) => {
    await removeAvatar(ctx.app, ctx.viewer);
    return viewerView(ctx.app, ctx.viewer);
  }),

  age: signedInProcedure.input(noInput).query(({ ctx }) => ageView(ctx.app, ctx.viewer)),
  declareAge: signedInProcedure.input(declareAgeInput).mutation(({ ctx, input }) => declareAge(ctx.app, ctx.viewer, input)),

  sessions: signedInProcedure.input(noInput).query(({ ctx }) => listSessions(ctx.app, ctx.viewer)),

  revokeSession: ownProcedure.input(sessionInput).mutation(async ({ ctx, input }) => ({
    revoked: await revokeSessions(ctx.app, ctx.viewer.id, { only: input.sessionId }),
  })),

  revokeOtherSessions: ownProcedure.input(noInput).mutation(async ({ ctx }) => ({
    revoked: await revokeSessions(ctx.app, ctx.viewer.id, { except: ctx.viewer.sessionId }),
  })),
});
