import { feedInput } from '@/contracts/inputs/feed';
import { latestPosts } from '../../feed/latest-posts';
import { publicProcedure, router } from '../trpc';

export const feedRouter = router({
  latest: publicProcedure.input(feedInput).query(({ ctx, input }) => latestPosts(ctx.app, ctx.viewer, input)),
});
