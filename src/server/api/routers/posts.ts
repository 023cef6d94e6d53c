import {
  createPostInput,
  editPostInput,
  postInput,
  postsByAuthorInput,
  setBookmarkInput,
  setLikeInput,
  setRepostInput,
  versionsInput,
} from '@/contracts/inputs/posts';
import { readingWishesInput } from '@/contracts/inputs/reading-wishes';
import { postById } from '../../feed/post-by-id';
import { postsByAuthor } from '../../feed/posts-by-author';
import { createPost } from '../../posts/create-post';
import { deletePost } from '../../posts/delete-post';
import { editPost } from '../../posts/edit-post';
import { likePost } from '../../posts/like-post';
import { listVersions } from '../../posts/list-versions';
import { repostPost } from '../../posts/repost-post';
import { setBookmark } from '../../posts/set-bookmark';
import { readingWishes, setReadingWishes } from '../../sight/reading-wishes';
import { noInput, publicProcedure, router, signedInProcedure } from '../trpc';

export const postsRouter = router({
  byId: publicProcedure.input(postInput).query(({ ctx, input }) => postById(ctx.app, ctx.viewer, input.postId)),
  byAuthor: publicProcedure.input(postsByAuthorInput).query(({ ctx, input }) => postsByAuthor(ctx.app, ctx.viewer, input)),
  create: signedInProcedure.input(createPostInput).mutation(async ({ ctx, input }) => {
    const postId = await createPost(ctx.app, ctx.viewer, input);
    return postById(ctx.app, ctx.viewer, postId);
  }),
  edit: signedInProcedure.input(editPostInput).mutation(async ({ ctx, input }) => {
    await editPost(ctx.app, ctx.viewer, input);
    return postById(ctx.app, ctx.viewer, input.postId);
  }),
  versions: publicProcedure.input(versionsInput).query(({ ctx, input }) => listVersions(ctx.app, ctx.viewer, input)),
  wishes: signedInProcedure.input(noInput).query(({ ctx }) => readingWishes(ctx.app, ctx.viewer)),
  setWishes: signedInProcedure
    .input(readingWishesInput)
    .mutation(({ ctx, input }) => setReadingWishes(ctx.app, ctx.viewer, input)),
  delete: signedInProcedure.input(postInput).mutation(({ ctx, input }) => deletePost(ctx.app, ctx.viewer, input.postId)),
  setLike: signedInProcedure.input(setLikeInput).mutation(({ ctx, input }) => likePost(ctx.app, ctx.viewer, input)),
  setRepost: signedInProcedure.input(setRepostInput).mutation(({ ctx, input }) => repostPost(ctx.app, ctx.viewer, input)),
  setBookmark: signedInProcedure.input(setBookmarkInput).mutation(({ ctx, input }) => setBookmark(ctx.app, ctx.viewer, input)),
});
