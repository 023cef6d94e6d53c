import { profileInput, setFollowInput } from '@/contracts/inputs/accounts';
import { profileByUsername } from '../../profiles/profile-by-username';
import { setFollow } from '../../profiles/set-follow';
import { publicProcedure, router, signedInProcedure } from '../trpc';

export const profilesRouter = router({
  byUsername: publicProcedure
    .input(profileInput)
    .query(({ ctx, input }) => profileByUsername(ctx.app, ctx.viewer, { ...input, language: ctx.language })),
  setFollow: signedInProcedure.input(setFollowInput).mutation(({ ctx, input }) => setFollow(ctx.app, ctx.viewer, input)),
});
