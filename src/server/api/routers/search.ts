import { searchInput } from '@/contracts/inputs/search';
import { searchPosts } from '../../feed/search-posts';
import { searchPeople } from '../../profiles/search-people';
import { publicProcedure, router } from '../trpc';

export const searchRouter = router({
  posts: publicProcedure.input(searchInput).query(({ ctx, input }) => searchPosts(ctx.app, ctx.viewer, input)),
  people: publicProcedure.input(searchInput).query(({ ctx, input }) => searchPeople(ctx.app, ctx.viewer, input)),
});
