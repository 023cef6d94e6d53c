import { pageInput } from '@/contracts/inputs/paging';
import { latestPosts } from '../../feed/latest-posts';
import { publicProcedure, router } from '../trpc';

export const feedRouter = router({
  latest: publicProcedure.input(pageInput).query(({ ctx, input }) => latestPosts(ctx.app, ctx.viewer, input)),
});
