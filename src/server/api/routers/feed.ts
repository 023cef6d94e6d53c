import { feedInput, highlightsInput } from '@/contracts/inputs/feed';
import { pageInput } from '@/contracts/inputs/paging';
import { bookmarkedPosts } from '../../feed/bookmarked-posts';
import { highlights } from '../../feed/highlights';
import { latestPosts } from '../../feed/latest-posts';
import { publicProcedure, router, signedInProcedure } from '../trpc';

export const feedRouter = router({
  latest: publicProcedure.input(feedInput).query(({ ctx, input }) => latestPosts(ctx.app, ctx.viewer, input)),
  highlights: publicProcedure.input(highlightsInput).query(({ ctx, input }) => highlights(ctx.app, ctx.viewer, input)),
  bookmarks: signedInProcedure.input(pageInput).query(({ ctx, input }) => bookmarkedPosts(ctx.app, ctx.viewer, input)),
});
