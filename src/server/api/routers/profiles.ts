import { profileInput } from '@/contracts/inputs/accounts';
import { profileByUsername } from '../../profiles/profile-by-username';
import { publicProcedure, router } from '../trpc';

export const profilesRouter = router({
  byUsername: publicProcedure
    .input(profileInput)
    .query(({ ctx, input }) => profileByUsername(ctx.app, ctx.viewer, { ...input, language: ctx.language })),
});
