import { feedInput } from '@/contracts/inputs/feed';
import { pageInput } from '@/contracts/inputs/paging';
import { bookmarkedPosts } from '../../feed/bookmarked-posts';
import { latestPosts } from '../../feed/latest-posts';
import { publicProcedure, router, signedInProcedure } from '../trpc';

export const feedRouter = router({
  latest: publicProcedure.input(feedInput).query(({ ctx, input }) => latestPosts(ctx.app, ctx.viewer, input)),
  bookmarks: signedInProcedure.input(pageInput).query(({ ctx, input }) => bookmarkedPosts(ctx.app, ctx.viewer, input)),
});
