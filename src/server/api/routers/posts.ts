import {
  createPostInput,
  postInput,
  postsByAuthorInput,
  setBookmarkInput,
  setLikeInput,
  setRepostInput,
} from '@/contracts/inputs/posts';
import { postById } from '../../feed/post-by-id';
import { postsByAuthor } from '../../feed/posts-by-author';
import { createPost } from '../../posts/create-post';
import { deletePost } from '../../posts/delete-post';
import { likePost } from '../../posts/like-post';
import { repostPost } from '../../posts/repost-post';
import { setBookmark } from '../../posts/set-bookmark';
import { publicProcedure, router, signedInProcedure } from '../trpc';

export const postsRouter = router({
  byId: publicProcedure.input(postInput).query(({ ctx, input }) => postById(ctx.app, ctx.viewer, input.postId)),
  byAuthor: publicProcedure.input(postsByAuthorInput).query(({ ctx, input }) => postsByAuthor(ctx.app, ctx.viewer, input)),
  create: signedInProcedure.input(createPostInput).mutation(async ({ ctx, input }) => {
    const postId = await createPost(ctx.app, ctx.viewer, input);
    return postById(ctx.app, ctx.viewer, postId);
  }),
  delete: signedInProcedure.input(postInput).mutation(({ ctx, input }) => deletePost(ctx.app, ctx.viewer, input.postId)),
  setLike: signedInProcedure.input(setLikeInput).mutation(({ ctx, input }) => likePost(ctx.app, ctx.viewer, input)),
  setRepost: signedInProcedure.input(setRepostInput).mutation(({ ctx, input }) => repostPost(ctx.app, ctx.viewer, input)),
  setBookmark: signedInProcedure.input(setBookmarkInput).mutation(({ ctx, input }) => setBookmark(ctx.app, ctx.viewer, input)),
});
