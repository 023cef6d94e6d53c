import {
  commentInput,
  commentsInput,
  createCommentInput,
  repliesInput,
  setCommentLikeInput,
  threadInput,
} from '@/contracts/inputs/posts';
import { commentThread } from '../../posts/comment-thread';
import { createComment } from '../../posts/create-comment';
import { deleteComment } from '../../posts/delete-comment';
import { likeComment } from '../../posts/like-comment';
import { listComments, listReplies } from '../../posts/list-comments';
import { publicProcedure, router, signedInProcedure } from '../trpc';

export const commentsRouter = router({
  list: publicProcedure.input(commentsInput).query(({ ctx, input }) => listComments(ctx.app, ctx.viewer, input)),
  replies: publicProcedure.input(repliesInput).query(({ ctx, input }) => listReplies(ctx.app, ctx.viewer, input)),
  thread: publicProcedure.input(threadInput).query(({ ctx, input }) => commentThread(ctx.app, ctx.viewer, input)),
  create: signedInProcedure.input(createCommentInput).mutation(({ ctx, input }) => createComment(ctx.app, ctx.viewer, input)),
  setLike: signedInProcedure.input(setCommentLikeInput).mutation(({ ctx, input }) => likeComment(ctx.app, ctx.viewer, input)),
  delete: signedInProcedure.input(commentInput).mutation(({ ctx, input }) => deleteComment(ctx.app, ctx.viewer, input.commentId)),
});
