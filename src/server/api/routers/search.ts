import { namesInput, searchInput, tagsInput } from '@/contracts/inputs/search';
import { findTags } from '../../feed/find-tags';
import { searchPosts } from '../../feed/search-posts';
import { completeName } from '../../profiles/complete-name';
import { searchPeople } from '../../profiles/search-people';
import { publicProcedure, router, signedInProcedure } from '../trpc';

export const searchRouter = router({
  posts: publicProcedure.input(searchInput).query(({ ctx, input }) => searchPosts(ctx.app, ctx.viewer, input)),
  people: publicProcedure.input(searchInput).query(({ ctx, input }) => searchPeople(ctx.app, ctx.viewer, input)),
  tags: publicProcedure.input(tagsInput).query(({ ctx, input }) => findTags(ctx.app, ctx.viewer, input)),
  names: signedInProcedure.input(namesInput).query(({ ctx, input }) => completeName(ctx.app, ctx.viewer, input)),
});
